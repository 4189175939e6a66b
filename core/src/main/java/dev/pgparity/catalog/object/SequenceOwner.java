package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;

/** {@code ALTER SEQUENCE … OWNED BY}: an object of its own, because it closes the circle of a serial column. */
@StoredAs("SequenceOwner")
public record SequenceOwner(ObjectId.Attached id, ObjectId column) implements CatalogObject {
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
