package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;

/** A text search configuration without its mappings ({@code pg_ts_config}); {@code parser} is a qualified name. */
@StoredAs("TextSearchConfiguration")
public record TextSearchConfiguration(ObjectId.InSchema id, SqlText parser) implements CatalogObject {}
