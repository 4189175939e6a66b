package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;

/**
 * An access method ({@code pg_am}).
 *
 * @param table for tables, else for indexes
 * @param handler the qualified name of its function
 */
@StoredAs("AccessMethod")
public record AccessMethod(ObjectId.Global id, boolean table, SqlText handler) implements CatalogObject {}
