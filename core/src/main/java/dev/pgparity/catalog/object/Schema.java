package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;

/** A schema ({@code pg_namespace}). */
@StoredAs("Schema")
public record Schema(ObjectId.Global id) implements CatalogObject {}
