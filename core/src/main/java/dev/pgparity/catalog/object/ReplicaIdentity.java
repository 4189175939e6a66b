package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a row for logical replication, where it is not the primary key ({@code relreplident}).
 *
 * @param index the index or constraint, null unless the mode is INDEX
 */
@StoredAs("ReplicaIdentity")
public record ReplicaIdentity(
        ObjectId.Attached id, Mode mode, @Nullable ObjectId index) implements CatalogObject {
    /** {@code REPLICA IDENTITY …}. */
    public enum Mode {
        FULL,
        NOTHING,
        INDEX
    }

    /** The table or materialized view. */
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
