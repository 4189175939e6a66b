package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A foreign server ({@code pg_foreign_server}).
 *
 * @param type null where none is given
 * @param version null where none is given
 * @param options secret ones as hashes ({@link dev.pgparity.catalog.SecretReference})
 */
@StoredAs("Server")
public record Server(
        ObjectId.Global id,
        Identifier wrapper,
        @Nullable String type,
        @Nullable String version,
        Options options) implements CatalogObject {}
