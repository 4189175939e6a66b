package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;

/**
 * A table is a partition of another one ({@code pg_inherits} with {@code relispartition}).
 *
 * @param bound {@code FOR VALUES …} or {@code DEFAULT}
 * @param detachPending {@code DETACH PARTITION … CONCURRENTLY} was begun and cut off ({@code inhdetachpending})
 */
@StoredAs("Partition")
public record Partition(ObjectId.Attached id, ObjectId partitioned, SqlText bound, boolean detachPending)
        implements CatalogObject {
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
