/** Catalog queries of a PostgreSQL server, read into a catalog. */
@NullMarked
package dev.pgparity.read;

import org.jspecify.annotations.NullMarked;
