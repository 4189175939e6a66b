package dev.pgparity.catalog;

/** A schema ({@code pg_namespace}). */
public record Schema(ObjectId.Global id) implements CatalogObject {}
