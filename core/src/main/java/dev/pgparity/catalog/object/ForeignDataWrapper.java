package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A foreign-data wrapper ({@code pg_foreign_data_wrapper}).
 *
 * @param handler the qualified name of a function, null for none
 * @param validator the qualified name of a function, null for none
 * @param options secret ones as hashes ({@link dev.pgparity.catalog.SecretReference})
 */
@StoredAs("ForeignDataWrapper")
public record ForeignDataWrapper(
        ObjectId.Global id,
        @Nullable SqlText handler,
        @Nullable SqlText validator,
        Options options) implements CatalogObject {}
