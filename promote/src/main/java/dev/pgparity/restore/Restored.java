package dev.pgparity.restore;

import java.util.List;

/**
 * How a restore ended.
 *
 * @param differences what is not as it was when the backup was made; empty for exactly the same
 * @param leftOut what a restore cannot bring back, one sentence each
 * @param tookMillis how long it took
 */
public record Restored(List<String> differences, List<String> leftOut, long tookMillis) {
    public Restored {
        differences = List.copyOf(differences);
        leftOut = List.copyOf(leftOut);
    }

    /** Schema and row counts are those of the backup. */
    public boolean isEqual() {
        return differences.isEmpty();
    }
}
