package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * How a materialized view's column is stored and sampled, where that is not the usual way.
 *
 * @param view the materialized view
 * @param storage PLAIN, EXTERNAL, MAIN, EXTENDED; null for the type's own
 * @param compression pglz, lz4; null for the server's default
 * @param statisticsTarget null for the server's default
 * @param options {@code attoptions}: n_distinct and the like
 */
@StoredAs("ViewColumnSettings")
public record ViewColumnSettings(
        ObjectId.Member id,
        ObjectId.InSchema view,
        @Nullable String storage,
        @Nullable String compression,
        @Nullable Integer statisticsTarget,
        Options options)
        implements CatalogObject {
    @Override
    public ObjectId parent() {
        return view;
    }
}
