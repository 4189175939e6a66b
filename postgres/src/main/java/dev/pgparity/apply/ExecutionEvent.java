package dev.pgparity.apply;

import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Step;
import java.time.Duration;
import java.util.List;

/** What happens while a plan runs, told as it happens. */
public sealed interface ExecutionEvent {
    /**
     * A group begins, or begins again after a lock was not had.
     *
     * @param attempt from 1
     */
    record GroupStarted(ExecutionGroup group, int attempt) implements ExecutionEvent {}

    /**
     * @param number of the step in this run, from 1
     * @param of how many steps this run has
     */
    record StepStarted(Step step, int number, int of) implements ExecutionEvent {}

    /** The step's statements are through; in a transaction they are not committed yet. */
    record StepDone(Step step, int number, int of, Duration took) implements ExecutionEvent {}

    /**
     * A lock was not had: the group was rolled back and is tried again after the pause, in which nothing is held.
     *
     * @param attempt the one that failed, from 1
     * @param waitedFor the step or lock that waited, in plain words
     * @param blockers who held it; empty where that could not be seen
     */
    record LockRetry(int attempt, int of, String waitedFor, List<Blocker> blockers, Duration pause)
            implements ExecutionEvent {}

    /** All steps of the group ran; its result is read back and judged before COMMIT. */
    record Verifying(ExecutionGroup group) implements ExecutionEvent {}

    /**
     * The group is there for good.
     *
     * @param transaction how long its locks were held at most; for a group outside a transaction how long it ran
     * @param longestWaitOfOthers how long another session waited for us, as far as was seen
     */
    record Committed(ExecutionGroup group, Duration transaction, Duration longestWaitOfOthers)
            implements ExecutionEvent {}

    /** Nothing of the group remains. */
    record RolledBack(ExecutionGroup group, String why) implements ExecutionEvent {}

    /** A group that was committed is taken back because a later one failed. */
    record Undoing(ExecutionGroup group) implements ExecutionEvent {}

    /** What an earlier, interrupted run left was put in order. */
    record Recovered(String what) implements ExecutionEvent {}

    /** Another promotion holds this database; we ask again. */
    record Waiting(String forWhat) implements ExecutionEvent {}
}
