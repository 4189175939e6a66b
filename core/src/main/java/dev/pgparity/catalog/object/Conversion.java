package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;

/**
 * A conversion between encodings ({@code pg_conversion}).
 *
 * @param function its qualified name
 */
@StoredAs("Conversion")
public record Conversion(ObjectId.InSchema id, String from, String to, SqlText function, boolean byDefault)
        implements CatalogObject {}
