package dev.pgparity.origin;

/**
 * Both sides of a comparison, read and narrowed to the same scope.
 *
 * @param source what is wanted
 * @param target what is there
 */
public record Sides(SchemaPicture source, SchemaPicture target) {}
