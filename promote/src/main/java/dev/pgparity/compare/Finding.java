package dev.pgparity.compare;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.diff.Difference;
import java.util.List;
import java.util.Optional;

/**
 * One difference as a person counts it: a missing table is one finding, and its columns are what it includes.
 *
 * @param difference the object that differs
 * @param includes the differences that come with it, because they live and die with the object
 * @param reason why it is meant to be there; empty where it counts
 */
public record Finding(Difference difference, List<Difference> includes, Optional<String> reason) {
    public Finding {
        includes = List.copyOf(includes);
    }

    public ObjectId id() {
        return difference.id();
    }

    /** The word for what happened. */
    public Change change() {
        return Change.of(difference);
    }

    /** How an object differs. */
    public enum Change {
        /** SOURCE has it, TARGET lacks it. */
        MISSING("missing"),
        /** TARGET has it, SOURCE does not. */
        EXTRA("extra"),
        /** Both have it, not alike. */
        CHANGED("changed");

        private final String word;

        Change(String word) {
            this.word = word;
        }

        /** The word that people and scripts read. */
        public String word() {
            return word;
        }

        static Change of(Difference difference) {
            return switch (difference) {
                case Difference.Added added -> MISSING;
                case Difference.Removed removed -> EXTRA;
                case Difference.Altered altered -> CHANGED;
            };
        }
    }
}
