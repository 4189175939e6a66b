package dev.pgparity.apply;

import dev.pgparity.plan.ExecutionGroup;
import java.time.Duration;
import java.util.List;

/** How a run ended. */
public sealed interface ExecutionResult {
    /**
     * A group that is committed.
     *
     * @param transaction from BEGIN to COMMIT; outside a transaction the time of its statements
     */
    record GroupDone(ExecutionGroup group, Duration transaction, Duration longestWaitOfOthers, int attempts) {}

    /** Every group is committed and was accepted. */
    record Done(List<GroupDone> groups) implements ExecutionResult {
        public Done {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A group failed.
     *
     * @param group the one that failed
     * @param left groups, or parts of one, that are committed and not taken back; empty: the target is as it was
     * @param undone groups that were committed and taken back
     * @param undoFailures why something could not be taken back
     */
    record Failed(
            ExecutionGroup group,
            Failure failure,
            List<ExecutionGroup> left,
            List<ExecutionGroup> undone,
            List<String> undoFailures)
            implements ExecutionResult {
        public Failed {
            left = List.copyOf(left);
            undone = List.copyOf(undone);
            undoFailures = List.copyOf(undoFailures);
        }

        /** Nothing that was committed remains. */
        public boolean asItWas() {
            return left.isEmpty();
        }
    }
}
