package dev.pgparity.catalog;

/**
 * Something that the database holds and that we do not model or could not read. Nothing is silently ignored.
 *
 * @param object its name
 * @param why why it matters and, where a grant is missing, which one
 */
public record CoverageGap(String object, String why) {}
