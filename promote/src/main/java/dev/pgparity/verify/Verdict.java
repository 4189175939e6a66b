package dev.pgparity.verify;

import dev.pgparity.apply.RowChange;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.diff.Difference;
import java.util.List;

/** What was found when a target was read back. */
public sealed interface Verdict {
    /** One sentence for a person. */
    String sentence();

    /** One line for each finding. */
    List<String> details();

    /**
     * The target is exactly what was expected, and every check holds.
     *
     * @param what was compared with what, a clause
     */
    record Proven(Fingerprint fingerprint, int checks, String what) implements Verdict {
        /** Its catalog is that of the plan. */
        public Proven(Fingerprint fingerprint, int checks) {
            this(fingerprint, checks, "The catalog equals the plan");
        }

        @Override
        public String sentence() {
            return what + (checks == 0 ? "." : checks == 1 ? "; 1 check holds." : "; " + checks + " checks hold.");
        }

        @Override
        public List<String> details() {
            return List.of();
        }
    }

    /**
     * The target could not be read after COMMIT; what is committed was verified before it.
     *
     * @param why one clause
     */
    record NotRead(String why) implements Verdict {
        @Override
        public String sentence() {
            return "Committed, and verified before COMMIT; not verified after COMMIT: " + why;
        }

        @Override
        public List<String> details() {
            return List.of();
        }
    }

    /** The target's schema is not what was expected. */
    record Drifted(List<Difference> differences) implements Verdict {
        public Drifted {
            differences = List.copyOf(differences);
        }

        @Override
        public String sentence() {
            return "The result is not what the plan promised: "
                    + (differences.size() == 1 ? "1 difference." : differences.size() + " differences.");
        }

        @Override
        public List<String> details() {
            return differences.stream().map(Drifted::line).toList();
        }

        private static String line(Difference difference) {
            return switch (difference) {
                case Difference.Added added -> "missing " + added.id();
                case Difference.Removed removed -> "unexpected " + removed.id();
                case Difference.Altered(CatalogObject before, CatalogObject after) ->
                    "not as planned " + difference.id() + "\n  expected " + after + "\n  found " + before;
            };
        }
    }

    /** Rows were changed or deleted in tables that the plan leaves alone. */
    record DataLost(List<RowChange> changes) implements Verdict {
        public DataLost {
            changes = List.copyOf(changes);
        }

        @Override
        public String sentence() {
            return "Rows changed in tables that the plan leaves alone.";
        }

        @Override
        public List<String> details() {
            return changes.stream().map(RowChange::toString).toList();
        }
    }

    /** The schema is as expected, but something that must hold does not. */
    record CheckFailed(List<Failed> failures) implements Verdict {
        public CheckFailed {
            failures = List.copyOf(failures);
        }

        @Override
        public String sentence() {
            return failures.size() == 1 ? "1 check failed." : failures.size() + " checks failed.";
        }

        @Override
        public List<String> details() {
            return failures.stream().map(Failed::toString).toList();
        }

        /**
         * One check.
         *
         * @param check its name
         * @param found what it returned, or what the server said
         */
        public record Failed(String check, String found) {
            @Override
            public String toString() {
                return check + ": " + found;
            }
        }
    }
}
