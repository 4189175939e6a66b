package dev.pgparity.apply;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.plan.ExecutionGroup;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The judge between the last step of a group and its COMMIT. Whoever runs the plan is not who judges it. */
@FunctionalInterface
public interface CommitCheck {
    /**
     * Looks at the database through the transaction that made the changes. It must leave that transaction usable, and
     * write nothing.
     *
     * @throws SQLException counts as a rejection of the group, unless the connection is gone
     */
    Judgement judge(Connection connection, GroupResult result) throws SQLException;

    /**
     * Called before the first step of a group that is a transaction, in that transaction: what it writes is committed with
     * the group, and is not among the rows that the group has to answer for.
     *
     * @param undo the group takes back an earlier one
     */
    default Judgement prepare(Connection connection, ExecutionGroup group, boolean undo) throws SQLException {
        return new Judgement.Accepted();
    }

    /** Why nothing is to be tried any more; empty while it is. Asked between the tries for a lock. */
    default Optional<String> withdrawn() {
        return Optional.empty();
    }

    /**
     * What a group is believed to have done.
     *
     * @param expected the catalog after it, by the plan
     * @param undo the group takes back an earlier one
     * @param rowChanges rows that this transaction changed in tables that its steps do not rewrite; empty outside one
     */
    record GroupResult(ExecutionGroup group, Catalog expected, boolean undo, List<RowChange> rowChanges) {
        public GroupResult {
            rowChanges = List.copyOf(rowChanges);
        }
    }

    /** Whether the group may stay. */
    sealed interface Judgement {
        /** COMMIT. */
        record Accepted() implements Judgement {}

        /**
         * ROLLBACK.
         *
         * @param why one clause
         * @param details one line each
         */
        record Rejected(String why, List<String> details) implements Judgement {
            public Rejected {
                details = List.copyOf(details);
            }
        }
    }
}
