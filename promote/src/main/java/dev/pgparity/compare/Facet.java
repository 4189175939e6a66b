package dev.pgparity.compare;

/**
 * One attribute of an object, as text.
 *
 * @param name in words: {@code not null}, {@code type}; empty for the object's definition itself
 * @param value as a person reads it; may have several lines
 */
public record Facet(String name, String value) {}
