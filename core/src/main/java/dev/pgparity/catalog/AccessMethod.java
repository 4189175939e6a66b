package dev.pgparity.catalog;

import dev.pgparity.sql.SqlText;

/**
 * An access method ({@code pg_am}).
 *
 * @param table for tables, else for indexes
 * @param handler the qualified name of its function
 */
@StoredAs("AccessMethod")
public record AccessMethod(ObjectId.Global id, boolean table, SqlText handler) implements CatalogObject {}
