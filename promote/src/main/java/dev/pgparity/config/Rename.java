package dev.pgparity.config;

import dev.pgparity.catalog.name.ObjectPattern;
import dev.pgparity.problem.Where;

/**
 * A dropped and an added object that are one renamed object.
 *
 * @param from the old name, of one object
 * @param to the new name alone, unquoted
 * @param at where it stands in the file
 */
public record Rename(ObjectPattern from, String to, Where.InText at) {}
