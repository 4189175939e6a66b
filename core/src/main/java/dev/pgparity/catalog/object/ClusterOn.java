package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;

/** Which index CLUSTER orders a table by ({@code indisclustered}). */
@StoredAs("ClusterOn")
public record ClusterOn(ObjectId.Attached id, ObjectId index) implements CatalogObject {
    /** The table or materialized view. */
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
