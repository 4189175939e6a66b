package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.catalog.part.StoredAs;

/**
 * A partition's copy of a trigger that fires in another state than the partitioned table's; a copy that agrees with it
 * is no object.
 *
 * @param partition the table that has the copy
 * @param original the trigger that it is a copy of
 */
@StoredAs("TriggerState")
public record TriggerState(ObjectId.Member id, ObjectId partition, ObjectId.Member original, FiringState state)
        implements CatalogObject {
    @Override
    public ObjectId parent() {
        return partition;
    }
}
