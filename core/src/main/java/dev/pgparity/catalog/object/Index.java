package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint owns ({@code pg_index}).
 *
 * @param table the table or materialized view
 * @param partitioned it stands on a partitioned table
 * @param definition keys, predicate and the like
 * @param options {@code reloptions}
 * @param valid {@code indisvalid}; false is what a failed CREATE INDEX CONCURRENTLY leaves
 * @param statistics statistics targets of expression columns by their number
 */
@StoredAs("Index")
public record Index(
        ObjectId.InSchema id,
        ObjectId table,
        boolean unique,
        boolean partitioned,
        IndexDefinition definition,
        Options options,
        @Nullable Identifier tablespace,
        boolean valid,
        Map<Integer, Integer> statistics)
        implements CatalogObject {
    public Index {
        statistics = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(statistics));
    }

    /** The same index under another name. */
    public Index named(ObjectId.InSchema other) {
        return new Index(other, table, unique, partitioned, definition, options, tablespace, valid, statistics);
    }

    @Override
    public ObjectId parent() {
        return table;
    }
}
