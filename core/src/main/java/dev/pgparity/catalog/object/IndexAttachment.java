package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;

/**
 * {@code ALTER INDEX … ATTACH PARTITION}: an index (or the index behind a constraint) of a partition is part of its
 * parent's.
 *
 * @param index the index or constraint of the partition
 * @param parentIndex the index or constraint of the partitioned table
 */
@StoredAs("IndexAttachment")
public record IndexAttachment(ObjectId.Attached id, ObjectId index, ObjectId parentIndex) implements CatalogObject {
    @Override
    public ObjectId parent() {
        return index;
    }
}
