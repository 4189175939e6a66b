package dev.pgparity.origin;

import dev.pgparity.catalog.Scope;

/**
 * Both sides of a comparison, read and narrowed to the same scope, SOURCE's roles under TARGET's names.
 *
 * @param source what is wanted
 * @param target what is there
 * @param scope what took part
 */
public record Sides(SchemaPicture source, SchemaPicture target, Scope scope) {}
