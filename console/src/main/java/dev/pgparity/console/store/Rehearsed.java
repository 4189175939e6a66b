package dev.pgparity.console.store;

import java.time.Instant;
import java.util.List;

/**
 * What trying a promotion on a restored copy has shown.
 *
 * @param backup the backup that the copy was made from
 * @param locks which tables readers or writers would wait for; empty where none
 * @param failure why it fails there; empty where it does not
 */
public record Rehearsed(
        Instant at,
        String backup,
        List<StepTime> steps,
        String locks,
        List<String> rewritten,
        String failure,
        List<String> details) {
    public Rehearsed {
        steps = List.copyOf(steps);
        rewritten = List.copyOf(rewritten);
        details = List.copyOf(details);
    }

    /** One step and how long it took on the copy. */
    public record StepTime(String summary, long tookMillis) {}
}
