package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A table without its columns ({@code pg_class}, relkind r and p).
 *
 * @param unlogged {@code relpersistence = 'u'}
 * @param accessMethod null for the server's {@code heap}
 * @param tablespace null for the database's own
 * @param partitionKey {@code pg_get_partkeydef}, null for an ordinary table
 * @param ofType the composite type of a typed table
 * @param options {@code reloptions}; those of the TOAST table begin with {@code toast.}
 */
@StoredAs("Table")
public record Table(
        ObjectId.InSchema id,
        boolean unlogged,
        @Nullable Identifier accessMethod,
        @Nullable Identifier tablespace,
        @Nullable SqlText partitionKey,
        @Nullable SqlText ofType,
        Options options,
        boolean rowSecurity,
        boolean forceRowSecurity)
        implements CatalogObject {}
