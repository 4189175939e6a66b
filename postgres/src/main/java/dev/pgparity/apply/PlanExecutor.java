package dev.pgparity.apply;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.pgparity.apply.ExecutionResult.GroupDone;
import dev.pgparity.apply.TransactionLeg.GroupFacts;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Secrets;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Runs groups of a plan on one connection, exactly as they are. Each group is judged before it stays; when one fails,
 * those before it are taken back in reverse, as far as their steps know how.
 *
 * <p>The caller holds the {@link PromotionLock} on the same connection and has called {@link Recovery#run}.
 */
public final class PlanExecutor {
    private static final double JITTER = 0.33;

    private final Connection connection;
    private final @Nullable Connection second;
    private final FingerprintGate gate;
    private final LockPolicy locks;
    private final ExecutionListener listener;

    /**
     * @param connection does the work; in autocommit, with session state of its own (no transaction pooler)
     * @param second sees who blocks whom, and is closed after the run; null where there is none to be had
     */
    public PlanExecutor(
            Connection connection,
            @Nullable Connection second,
            FingerprintGate gate,
            LockPolicy locks,
            ExecutionListener listener) {
        this.connection = connection;
        this.second = second;
        this.gate = gate;
        this.locks = locks;
        this.listener = listener;
    }

    /**
     * Runs the groups.
     *
     * @param plan a name that tells this plan from all others, for the journal: its fingerprint
     * @param groups in order; those that wait are left out by the caller
     * @param before the catalog that the first group expects to find
     * @param check judges each group before it stays
     * @param secrets SOURCE's, for the steps that refer to some
     * @throws SQLException when the session cannot be set up or the journal not be made; nothing has run then
     */
    public ExecutionResult run(
            String plan, List<ExecutionGroup> groups, Catalog before, CommitCheck check, Secrets secrets)
            throws SQLException {
        SessionGuards.set(connection);
        boolean oneTransaction = groups.stream().allMatch(ExecutionGroup::inTransaction) && groups.size() <= 1;
        Journal journal = oneTransaction ? null : Journal.open(connection);
        int steps = groups.stream().mapToInt(group -> group.steps().size()).sum();
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        try (LockWatch watch = new LockWatch(second, pid, locks.blockedBudget())) {
            return new GroupSequence(
                            new Run(connection, watch, gate, locks, listener, check, plan, journal, steps, secrets),
                            before)
                    .run(groups);
        }
    }

    /** The groups one after the other, and back. */
    private static final class GroupSequence {
        private final Run run;
        private final List<GroupDone> done = new ArrayList<>();
        /** The catalogs before each group that is done, and the one after the last. */
        private final List<Catalog> stages = new ArrayList<>();
        /** What is committed now, in order: the last one may be a part. */
        private final List<ExecutionGroup> left = new ArrayList<>();

        GroupSequence(Run run, Catalog before) {
            this.run = run;
            stages.add(before);
        }

        ExecutionResult run(List<ExecutionGroup> groups) {
            try {
                return oneAfterTheOther(groups);
            } catch (RuntimeException | VirtualMachineError | LinkageError e) {
                // the legs answer for what is under way; this comes from between them
                Crash.giveUp(run.connection());
                ExecutionGroup group = groups.get(Math.min(done.size(), groups.size() - 1));
                Failure failure = new Failure.Crashed(null, new Failure.Open.Nothing(), Crash.message(e));
                return new ExecutionResult.Failed(group, failure, left, List.of(), List.of());
            }
        }

        private ExecutionResult oneAfterTheOther(List<ExecutionGroup> groups) {
            int number = 1;
            for (ExecutionGroup group : groups) {
                Catalog before = stages.getLast();
                Catalog after = Plan.expected(before, group.steps().stream());
                Attempt attempt = withRetries(group, before, new GroupFacts(after, false, number));
                switch (attempt) {
                    case Attempt.Committed(GroupDone result) -> {
                        done.add(result);
                        left.add(group);
                        stages.add(after);
                    }
                    case Attempt.LockMissed missed
                    when run.check().withdrawn().isPresent() -> {
                        return failed(
                                group,
                                new Failure.Rejected(run.check().withdrawn().orElseThrow(), List.of()),
                                null);
                    }
                    case Attempt.LockMissed missed -> {
                        return failed(
                                group,
                                new Failure.LockNotHad(
                                        missed.waitedFor(), run.locks().tries(), missed.blockers()),
                                null);
                    }
                    case Attempt.Failed(Failure failure, ExecutionGroup left) -> {
                        return failed(group, failure, left);
                    }
                }
                number += group.steps().size();
            }
            return new ExecutionResult.Done(done);
        }

        private Attempt withRetries(ExecutionGroup group, Catalog before, GroupFacts facts) {
            run.watch().reset();
            IntFunction<Attempt> leg = group.inTransaction()
                    ? new TransactionLeg(run, group, before, facts)::attempt
                    : new OutsideLeg(run, group, before, facts)::attempt;
            LockPolicy locks = run.locks();
            RetryPolicy<Attempt> retry = RetryPolicy.<Attempt>builder()
                    // nothing else is tried again: what is thrown may come from after the COMMIT
                    .handleIf((attempt, thrown) -> thrown == null
                            && attempt instanceof Attempt.LockMissed
                            && (facts.undo() || run.check().withdrawn().isEmpty()))
                    .withMaxAttempts(locks.tries())
                    .withBackoff(locks.firstPause(), locks.longestPause())
                    .withJitter(JITTER)
                    .onRetryScheduled(event -> {
                        if (event.getLastResult() instanceof Attempt.LockMissed missed) {
                            run.listener()
                                    .on(new ExecutionEvent.LockRetry(
                                            event.getAttemptCount(),
                                            locks.tries(),
                                            missed.waitedFor(),
                                            missed.blockers(),
                                            event.getDelay()));
                        }
                    })
                    .build();
            return Objects.requireNonNull(
                    Failsafe.with(retry).get(context -> leg.apply(context.getAttemptCount() + 1)));
        }

        private ExecutionResult failed(ExecutionGroup group, Failure failure, @Nullable ExecutionGroup part) {
            if (failure.unanswered().isEmpty()) { // otherwise nobody knows it yet
                run.listener().on(new ExecutionEvent.RolledBack(group, failure.sentence()));
            }
            if (part != null) {
                stages.add(Plan.expected(stages.getLast(), part.steps().stream()));
                left.add(part);
            }
            List<ExecutionGroup> undone = new ArrayList<>();
            List<String> problems = new ArrayList<>();
            if (failure.unanswered().isPresent()) {
                return new ExecutionResult.Failed(group, failure, left, undone, problems);
            }
            while (!left.isEmpty()) {
                Optional<Failure> problem = undo(left.getLast(), left.size() - 1);
                if (problem.isPresent()) {
                    if (problem.get().unanswered().isPresent()) {
                        return new ExecutionResult.Failed(
                                group, new Failure.UndoLost(failure, problem.get()), left, undone, problems);
                    }
                    problems.add(problem.get().sentence());
                    break;
                }
                undone.add(left.removeLast());
            }
            return new ExecutionResult.Failed(group, failure, left, undone, problems);
        }

        /** Takes a group back; why not, if not. */
        private Optional<Failure> undo(ExecutionGroup group, int position) {
            Optional<Step> irreversible = Compensation.irreversible(group);
            if (irreversible.isPresent()) {
                return Optional.of(new Failure.Rejected(
                        "Group " + group.number() + " is not reverted automatically: \""
                                + irreversible.get().summary() + "\" cannot be undone by a statement.",
                        List.of()));
            }
            run.listener().on(new ExecutionEvent.Undoing(group));
            Catalog before = stages.get(position);
            Attempt attempt = withRetries(
                    Compensation.of(group, before), stages.get(position + 1), new GroupFacts(before, true, 1));
            return switch (attempt) {
                case Attempt.Committed committed -> Optional.empty();
                case Attempt.LockMissed missed ->
                    Optional.of(new Failure.LockNotHad(
                            missed.waitedFor(), run.locks().tries(), missed.blockers()));
                case Attempt.Failed(Failure failure, ExecutionGroup part) -> Optional.of(failure);
            };
        }
    }
}
