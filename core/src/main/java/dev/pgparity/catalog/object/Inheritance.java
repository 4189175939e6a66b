package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;

/**
 * A table inherits from another one ({@code pg_inherits}, not a partition).
 *
 * @param sequence from 1, in the order of {@code inhseqno}: the order of the parents
 */
@StoredAs("Inheritance")
public record Inheritance(ObjectId.Attached id, ObjectId ancestor, int sequence) implements CatalogObject {
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
