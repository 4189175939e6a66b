package dev.pgparity.promote.request;

/**
 * That the target remembers the promotion.
 *
 * @param source the source as the user knows it
 */
public record RecordChoice(String source) {}
