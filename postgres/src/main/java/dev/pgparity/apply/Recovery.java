package dev.pgparity.apply;

import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.plan.ExecutionGroup;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts in order what a run left that was cut off; called while the promotion lock is held, before anything is read. */
public final class Recovery {
    private Recovery() {}

    /** Drops half-built indexes of steps that the journal names; the connection is in autocommit. */
    public static void run(Connection connection, ExecutionListener listener) throws SQLException {
        Optional<Journal> journal = Journal.existing(connection);
        if (journal.isEmpty()) {
            return;
        }
        for (Journal.Unfinished step : journal.get().unfinished()) {
            if (step.index() == null || removed(connection, step.index(), listener)) {
                journal.get().ended(step.id(), "abandoned");
            }
        }
    }

    /** Whether it is gone; otherwise the next run tries again. */
    private static boolean removed(Connection connection, String index, ExecutionListener listener)
            throws SQLException {
        boolean there = InvalidIndex.isThere(connection, index);
        Optional<String> left = InvalidIndex.remove(connection, index);
        if (left.isPresent()) {
            listener.on(new ExecutionEvent.Recovered(left.get()));
        } else if (there) {
            listener.on(new ExecutionEvent.Recovered(
                    "dropped index " + index + ", which an interrupted promotion left half built"));
        }
        return left.isEmpty();
    }

    /**
     * What is left of a plan that was cut off; empty where the journal knows nothing of it that fits the target as it
     * is now.
     *
     * @param plan the name under which it ran
     * @param now the target's fingerprint
     */
    public static Optional<List<ExecutionGroup>> remaining(
            Connection connection, String plan, List<ExecutionGroup> groups, Fingerprint now) throws SQLException {
        Optional<Journal> journal = Journal.existing(connection);
        Optional<Journal.Reached> reached =
                journal.isEmpty() ? Optional.empty() : journal.get().reached(plan, now);
        return reached.map(at -> after(groups, at));
    }

    private static List<ExecutionGroup> after(List<ExecutionGroup> groups, Journal.Reached at) {
        List<ExecutionGroup> left = new ArrayList<>();
        for (ExecutionGroup group : groups) {
            if (group.number() > at.group()) {
                left.add(group);
            } else if (group.number() == at.group() && at.stepsLeft() > 0) {
                int done = group.steps().size() - at.stepsLeft();
                left.add(new ExecutionGroup(
                        group.number(),
                        group.phase(),
                        group.inTransaction(),
                        group.steps().subList(done, group.steps().size())));
            }
        }
        return left;
    }
}
