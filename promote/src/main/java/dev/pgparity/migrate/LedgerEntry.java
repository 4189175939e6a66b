package dev.pgparity.migrate;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One row of a ledger.
 *
 * @param version as the migration's
 * @param description empty where the ledger keeps none
 * @param checksum empty where the ledger keeps none
 * @param appliedAt when, where it is known
 * @param appliedBy which role, where it is known
 * @param took how long, where it is known
 * @param progress whether it is through
 */
public record LedgerEntry(
        String version,
        String description,
        String checksum,
        Optional<OffsetDateTime> appliedAt,
        Optional<String> appliedBy,
        Optional<Duration> took,
        Progress progress) {

    /** Whether it ran to its end. */
    public sealed interface Progress {
        /** It did. */
        record Through() implements Progress {}

        /** It failed, says whoever ran it. */
        record Failed() implements Progress {}

        /**
         * Whoever ran it has not said that it ended.
         *
         * @param done statements that are through
         * @param running whether the next one had begun, so that nobody knows whether it is through
         */
        record Interrupted(int done, boolean running) implements Progress {}

        /** All before it are there without having run here; older ones never run. */
        record Baseline() implements Progress {}
    }

    /** Nothing is left to do for it. */
    public boolean isThrough() {
        return progress instanceof Progress.Through || progress instanceof Progress.Baseline;
    }
}
