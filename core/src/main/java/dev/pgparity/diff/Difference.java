package dev.pgparity.diff;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.part.StoredAs;

/** One object that is not the same on both sides. */
public sealed interface Difference {
    ObjectId id();

    /** SOURCE has it, TARGET lacks it. */
    @StoredAs("Added")
    record Added(CatalogObject after) implements Difference {
        @Override
        public ObjectId id() {
            return after.id();
        }
    }

    /** TARGET has it, SOURCE does not. */
    @StoredAs("Removed")
    record Removed(CatalogObject before) implements Difference {
        @Override
        public ObjectId id() {
            return before.id();
        }
    }

    /** Both have it, not alike: {@code before} is TARGET's, {@code after} is SOURCE's. */
    @StoredAs("Altered")
    record Altered(CatalogObject before, CatalogObject after) implements Difference {
        @Override
        public ObjectId id() {
            return after.id();
        }
    }
}
