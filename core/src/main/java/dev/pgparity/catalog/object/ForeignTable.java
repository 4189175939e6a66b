package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;

/** A foreign table without its columns ({@code pg_foreign_table}); the rows live elsewhere. */
@StoredAs("ForeignTable")
public record ForeignTable(ObjectId.InSchema id, Identifier server, Options options) implements CatalogObject {}
