package dev.pgparity.rehearse;

import dev.pgparity.problem.Where;
import java.time.Duration;
import java.util.List;

/**
 * What one statement did.
 *
 * @param where it stands
 * @param statement its text
 * @param time how long it took on the copy, which holds no rows
 * @param inTransaction false where it had to run outside one; its locks were gone before they could be looked at
 * @param locks the strongest it took on each relation that was there before the file
 * @param rewritten tables that were there before the file and were written anew ({@code relfilenode})
 * @param dropped what went, as {@code pg_event_trigger_dropped_objects} names it, and was there before the file
 * @param rows what it wrote, by table
 */
public record Observation(
        Where.InText where,
        String statement,
        Duration time,
        boolean inTransaction,
        List<Lock> locks,
        List<String> rewritten,
        List<Dropped> dropped,
        List<Rows> rows) {
    public Observation {
        locks = List.copyOf(locks);
        rewritten = List.copyOf(rewritten);
        dropped = List.copyOf(dropped);
        rows = List.copyOf(rows);
    }

    /** Whether there is anything to say of it. */
    public boolean isRemarkable() {
        return !(locks.isEmpty() && rewritten.isEmpty() && dropped.isEmpty() && rows.isEmpty() && inTransaction);
    }

    /** @param mode as PostgreSQL's documentation writes it: {@code ACCESS EXCLUSIVE} */
    public record Lock(String relation, String mode) {}

    /** @param type {@code table}, {@code table column}, {@code view} … */
    public record Dropped(String type, String name) {}

    /** Counted by the transaction itself ({@code pg_stat_xact_all_tables}). */
    public record Rows(String table, long inserted, long updated, long deleted) {}
}
