package dev.pgparity.promote.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One promotion as its target remembers it.
 *
 * @param id the target's name and the time
 * @param by who said yes
 * @param phase which steps were to run
 * @param state committed, rolled back, partial, running or interrupted
 * @param fingerprintBefore hexadecimal, as all fingerprints
 * @param fingerprintAfter what was promised
 * @param scope what the fingerprints are of
 * @param backup the backup that was made before; empty for none
 * @param summary the steps, a line each
 * @param note why it failed, or who is still at it; empty where there is nothing to add
 */
public record PromotionRecord(
        String id,
        String source,
        String target,
        String by,
        String phase,
        String state,
        int steps,
        long lookupRows,
        String fingerprintBefore,
        String fingerprintAfter,
        String scope,
        Optional<String> backup,
        String summary,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> note) {
    /** The same with something to add. */
    PromotionRecord withNote(String text) {
        return new PromotionRecord(
                id,
                source,
                target,
                by,
                phase,
                state,
                steps,
                lookupRows,
                fingerprintBefore,
                fingerprintAfter,
                scope,
                backup,
                summary,
                startedAt,
                endedAt,
                Optional.of(text));
    }

    /** Whether it ran, or rolled back, the project's files. */
    public boolean isByFiles() {
        return phase.equals(PromotionHistory.MIGRATIONS) || phase.equals(PromotionHistory.MIXED);
    }

    /** The versions of its files, in the order in which they ran; each line of the summary begins with one. */
    public List<String> versions() {
        return isByFiles()
                ? summary.lines().map(title -> title.split(" ", 2)[0]).toList()
                : List.of();
    }
}
