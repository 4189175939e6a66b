/**
 * Catalog queries of a PostgreSQL server, read into a catalog: one {@code .sql} resource and one reader for each kind,
 * in a room for each family of kinds, listed in {@code Readers}. Start at {@link dev.pgparity.read.CatalogReader#read}.
 */
@NullMarked
package dev.pgparity.read;

import org.jspecify.annotations.NullMarked;
