package dev.pgparity.catalog;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint owns ({@code pg_index}).
 *
 * @param table the table or materialized view
 * @param partitioned it stands on a partitioned table
 * @param definition {@code pg_get_indexdef} from {@code USING} on, without storage parameters
 * @param options {@code reloptions}
 * @param valid {@code indisvalid}; false is what a failed CREATE INDEX CONCURRENTLY leaves
 * @param statistics statistics targets of expression columns by their number
 */
public record Index(
        ObjectId.InSchema id,
        ObjectId table,
        boolean unique,
        boolean partitioned,
        SqlText definition,
        Options options,
        @Nullable Identifier tablespace,
        boolean valid,
        Map<Integer, Integer> statistics)
        implements CatalogObject {
    public Index {
        statistics = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(statistics));
    }

    @Override
    public ObjectId parent() {
        return table;
    }
}
