package dev.pgparity.apply;

import dev.pgparity.apply.CommitCheck.GroupResult;
import dev.pgparity.apply.CommitCheck.Judgement;
import dev.pgparity.apply.ExecutionResult.GroupDone;
import dev.pgparity.apply.Failure.Open;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One group outside transactions: each step is journalled before and after. It waits for locks without a limit, because
 * lock_timeout would also end the wait for old snapshots and leave an invalid index; nobody but DDL waits behind it.
 */
final class OutsideLeg {
    private final Run run;
    private final ExecutionGroup group;
    private final Catalog before;
    private final TransactionLeg.GroupFacts facts;
    private final Journal journal;
    private final List<Step> done = new ArrayList<>();
    private @Nullable Step current;

    OutsideLeg(Run run, ExecutionGroup group, Catalog before, TransactionLeg.GroupFacts facts) {
        this.run = run;
        this.group = group;
        this.before = before;
        this.facts = facts;
        this.journal = Objects.requireNonNull(run.journal(), "a step outside a transaction needs the journal");
    }

    /** One try of what is not done yet. */
    Attempt attempt(int number) {
        current = null;
        run.listener().on(new ExecutionEvent.GroupStarted(group, number));
        run.watch().arm(true);
        try {
            return attemptOnce(number);
        } catch (SQLException e) {
            return ended(current, e);
        } catch (RuntimeException e) {
            return current == null ? failed(Crash.rejection(e)) : crashed(e);
        } catch (VirtualMachineError | LinkageError e) {
            return crashed(e);
        } finally {
            run.watch().arm(false);
        }
    }

    /** We failed, not the server: whether the step is done is found out by another session. */
    private Attempt crashed(Throwable e) {
        Crash.giveUp(run.connection());
        Open open = current == null ? new Open.Nothing() : new Open.OutsideStep();
        return failed(new Failure.Crashed(current, open, Crash.message(e)));
    }

    private Attempt attemptOnce(int number) throws SQLException {
        long begin = System.nanoTime();
        Catalog stage = Plan.expected(before, done.stream());
        List<ObjectId> changed =
                run.gate().changed(stage, run.gate().look(run.connection()).catalog());
        if (!changed.isEmpty()) {
            return failed(new Failure.TargetChanged(changed));
        }
        while (done.size() < group.steps().size()) {
            if (!facts.undo() && run.check().withdrawn().isPresent()) {
                return failed(new Failure.Rejected(run.check().withdrawn().get(), List.of()));
            }
            Step step = group.steps().get(done.size());
            stage = Plan.expected(stage, Stream.of(step));
            Attempt stopped = perform(step, stage);
            if (stopped != null) {
                return stopped;
            }
            done.add(step);
            current = null;
        }
        run.listener().on(new ExecutionEvent.Verifying(group));
        Judgement judgement =
                run.check().judge(run.connection(), new GroupResult(group, facts.expected(), facts.undo(), List.of()));
        if (judgement instanceof Judgement.Rejected(String why, List<String> details)) {
            return failed(new Failure.Rejected(why, details));
        }
        if (facts.undo()) {
            journal.group(run.plan(), group, true, run.gate().fingerprint(facts.expected()));
        }
        GroupDone result = new GroupDone(group, Run.since(begin), run.watch().longestWaitOfOthers(), number);
        run.listener().on(new ExecutionEvent.Committed(group, result.transaction(), result.longestWaitOfOthers()));
        return new Attempt.Committed(result);
    }

    private @Nullable Attempt perform(Step step, Catalog after) throws SQLException {
        int left = group.steps().size() - done.size() - 1;
        long entry = journal.started(
                facts.undo() ? run.plan() + " undo" : run.plan(),
                group,
                left,
                step,
                run.gate().fingerprint(after));
        String index = Journal.builtIndex(step);
        current = step;
        try {
            run.perform(step, facts.firstNumber() + done.size());
        } catch (SQLException e) {
            return SqlFailure.isLost(e) ? ended(step, e) : putInOrder(step, index, entry, e);
        }
        if (index != null && InvalidIndex.drop(run.connection(), index)) {
            journal.ended(entry, "failed");
            return failed(new Failure.Rejected("The index " + index + " came out invalid and was dropped.", List.of()));
        }
        journal.ended(entry, "done");
        return null;
    }

    /** Removes what the failed statement left; where that fails too, another session has to. */
    private Attempt putInOrder(Step step, @Nullable String index, long entry, SQLException cause) {
        try {
            if (index != null) {
                dropInvalid(index);
            }
            journal.ended(entry, "failed");
            return ended(step, cause);
        } catch (SQLException e) {
            Crash.giveUp(run.connection());
            return failed(
                    index != null && SqlFailure.isCancelled(e)
                            ? new Failure.LeftBehind(step, sentence(ended(step, cause)), index)
                            : new Failure.ConnectionLost(
                                    step,
                                    new Open.OutsideStep(),
                                    SqlFailure.message(cause) + "; then: " + SqlFailure.message(e)));
        }
    }

    private static String sentence(Attempt attempt) {
        return attempt instanceof Attempt.Failed(Failure failure, ExecutionGroup left) ? failure.sentence() : "";
    }

    /** A wish to cancel that comes late may hit this statement, though it is granted already. */
    private void dropInvalid(String index) throws SQLException {
        try {
            InvalidIndex.drop(run.connection(), index);
        } catch (SQLException e) {
            if (!SqlFailure.isCancelled(e)) {
                throw e;
            }
            InvalidIndex.drop(run.connection(), index);
        }
    }

    private Attempt ended(@Nullable Step step, SQLException e) {
        if (SqlFailure.isLost(e)) {
            Open open = step == null ? new Open.Nothing() : new Open.OutsideStep();
            return failed(new Failure.ConnectionLost(step, open, SqlFailure.message(e)));
        }
        if (run.watch().stopped()) {
            return failed(new Failure.OthersWaited(
                    run.watch().othersWaited(),
                    run.locks().blockedBudget(),
                    run.watch().blockers()));
        }
        if (!facts.undo() && run.check().withdrawn().isPresent()) {
            return failed(new Failure.Rejected(run.check().withdrawn().get(), List.of()));
        }
        String doing = step == null ? "verifying the result" : "step \"" + step.summary() + "\"";
        return SqlFailure.isLock(e)
                ? new Attempt.LockMissed(doing, run.watch().blockers())
                : failed(SqlFailure.of(e, step, doing, before));
    }

    private Attempt failed(Failure failure) {
        boolean nothing = done.isEmpty();
        return new Attempt.Failed(
                failure,
                nothing ? null : new ExecutionGroup(group.number(), group.phase(), group.inTransaction(), done));
    }
}
