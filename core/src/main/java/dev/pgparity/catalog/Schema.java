package dev.pgparity.catalog;

/** A schema ({@code pg_namespace}). */
@StoredAs("Schema")
public record Schema(ObjectId.Global id) implements CatalogObject {}
