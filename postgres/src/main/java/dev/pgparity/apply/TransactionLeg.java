package dev.pgparity.apply;

import dev.pgparity.apply.CommitCheck.GroupResult;
import dev.pgparity.apply.CommitCheck.Judgement;
import dev.pgparity.apply.ExecutionResult.GroupDone;
import dev.pgparity.apply.Failure.Open;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.TableLock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One group in one transaction: gate, locks, steps, judge, COMMIT; and the whole of it again when a lock is not had. */
final class TransactionLeg {
    private final Run run;
    private final ExecutionGroup group;
    private final Catalog before;
    private final GroupFacts facts;

    private final boolean lockFirst;
    private @Nullable Step current;
    private String doing = "";
    private boolean commitSent;
    private @Nullable GroupDone committed;
    private @Nullable String transaction;

    /**
     * What the leg knows about its group.
     *
     * @param expected the catalog after it
     * @param firstNumber of its first step in the run
     */
    record GroupFacts(Catalog expected, boolean undo, int firstNumber) {}

    TransactionLeg(Run run, ExecutionGroup group, Catalog before, GroupFacts facts) {
        this.run = run;
        this.group = group;
        this.before = before;
        this.facts = facts;
        // Locks up front fail before any work is done, and always come in the same order. But a long step would hold
        // all of them: then each is taken as it comes.
        this.lockFirst = group.steps().stream().flatMap(s -> s.locks().stream()).noneMatch(TableLock::whileWorking);
    }

    /** One try; whatever it changed is committed or gone when this returns. */
    Attempt attempt(int number) {
        current = null;
        doing = "comparing the target with the plan";
        commitSent = false;
        committed = null;
        transaction = null;
        run.listener().on(new ExecutionEvent.GroupStarted(group, number));
        run.watch().arm(true);
        try {
            return attemptOnce(number);
        } catch (SQLException e) {
            return ended(e);
        } catch (RuntimeException e) {
            return commitSent ? crashed(e) : failed(Crash.rejection(e));
        } catch (VirtualMachineError | LinkageError e) {
            return crashed(e);
        } finally {
            run.watch().arm(false);
            leaveTransaction();
        }
    }

    /** We failed, not the server: what is committed stays so, and all else is found out by another session. */
    private Attempt crashed(Throwable e) {
        if (committed != null) {
            return new Attempt.Committed(committed);
        }
        Crash.giveUp(run.connection());
        return failed(new Failure.Crashed(current, open(), Crash.message(e)));
    }

    private Open open() {
        return commitSent ? new Open.Commit(transaction) : new Open.Nothing();
    }

    private Attempt attemptOnce(int number) throws SQLException {
        FingerprintGate.Picture picture = run.gate().look(run.connection());
        List<ObjectId> changed = run.gate().changed(before, picture.catalog());
        if (!changed.isEmpty()) {
            return failed(new Failure.TargetChanged(changed));
        }
        long begin = System.nanoTime();
        run.connection().setAutoCommit(false);
        run.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE");
        setLockTimeout(run.locks().timeout().toMillis());
        if (lockFirst) {
            takeLocks();
        }
        doing = "looking whether the target changed meanwhile";
        changed = run.gate().changedUnderLock(run.connection(), picture, group.steps());
        if (!changed.isEmpty()) {
            return failed(new Failure.TargetChanged(changed));
        }
        doing = "preparing the rows";
        if (run.check().prepare(run.connection(), group, facts.undo())
                instanceof Judgement.Rejected(String why, List<String> details)) {
            return failed(new Failure.Rejected(why, details));
        }
        RowCounters rows = RowCounters.take(run.connection());
        run.execute("SET LOCAL search_path = ''");
        performSteps();
        if (run.watch().stopped()) {
            return othersWaited();
        }
        run.listener().on(new ExecutionEvent.Verifying(group));
        doing = "verifying the result";
        List<RowChange> changes = RowCounters.take(run.connection()).since(rows, group.steps());
        Judgement judgement =
                run.check().judge(run.connection(), new GroupResult(group, facts.expected(), facts.undo(), changes));
        if (judgement instanceof Judgement.Rejected(String why, List<String> details)) {
            return failed(new Failure.Rejected(why, details));
        }
        commit();
        GroupDone done = new GroupDone(group, Run.since(begin), run.watch().longestWaitOfOthers(), number);
        committed = done;
        run.listener().on(new ExecutionEvent.Committed(group, done.transaction(), done.longestWaitOfOthers()));
        return new Attempt.Committed(done);
    }

    private void takeLocks() throws SQLException {
        Map<ObjectId, LockMode> strongest = new TreeMap<>();
        group.steps().stream()
                .flatMap(step -> step.locks().stream())
                .filter(lock -> lock.relation().kind() == Kind.TABLE && before.has(lock.relation()))
                .forEach(lock -> strongest.merge(lock.relation(), lock.mode(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        List<Map.Entry<ObjectId, LockMode>> ordered = strongest.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        for (Map.Entry<ObjectId, LockMode> lock : ordered) {
            doing = "taking a lock on " + lock.getKey();
            takeLock("LOCK TABLE ONLY " + lock.getKey().path() + " IN "
                    + lock.getValue().words() + " MODE");
        }
    }

    /** A foreign key needs less than LOCK TABLE does: a lock that may not be asked for is left to the step. */
    private void takeLock(String statement) throws SQLException {
        Savepoint before = run.connection().setSavepoint();
        try {
            run.execute(statement);
        } catch (SQLException e) {
            if (!SqlFailure.isNoPrivilege(e)) {
                throw e;
            }
            run.connection().rollback(before);
        }
        run.connection().releaseSavepoint(before);
    }

    private void performSteps() throws SQLException {
        boolean othersWait = lockFirst && group.steps().stream().anyMatch(TransactionLeg::makesOthersWait);
        boolean patient = false;
        for (int i = 0; i < group.steps().size(); i++) {
            Step step = group.steps().get(i);
            current = step;
            doing = "step \"" + step.summary() + "\"";
            // a lock that only DDL waits for may be waited for, while nothing stronger is held
            boolean wait = !othersWait && !step.locks().isEmpty() && !makesOthersWait(step);
            if (wait != patient) {
                setLockTimeout(wait ? 0 : run.locks().timeout().toMillis());
                patient = wait;
            }
            run.perform(step, facts.firstNumber() + i);
            othersWait |= makesOthersWait(step);
            if (run.watch().stopped()) {
                return;
            }
        }
        current = null;
    }

    private static boolean makesOthersWait(Step step) {
        return step.locks().stream().anyMatch(lock -> lock.mode().blocksWrites());
    }

    private void setLockTimeout(long milliseconds) throws SQLException {
        run.execute("SET LOCAL lock_timeout = " + milliseconds);
    }

    private void commit() throws SQLException {
        Journal journal = run.journal();
        if (journal != null) {
            journal.group(run.plan(), group, facts.undo(), run.gate().fingerprint(facts.expected()));
        }
        transaction = transactionId(run.connection());
        doing = "COMMIT";
        commitSent = true;
        run.connection().commit();
    }

    private static @Nullable String transactionId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.text")) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private Attempt ended(SQLException e) {
        if (SqlFailure.isLost(e)) {
            return failed(new Failure.ConnectionLost(current, open(), SqlFailure.message(e)));
        }
        if (commitSent && landed()) {
            return new Attempt.Committed(
                    new GroupDone(group, Duration.ZERO, run.watch().longestWaitOfOthers(), 1));
        }
        if (!facts.undo() && run.check().withdrawn().isPresent()) {
            return failed(new Failure.Rejected(run.check().withdrawn().get(), List.of()));
        }
        if (run.watch().stopped()) {
            return othersWaited();
        }
        if (SqlFailure.isLock(e)) {
            return new Attempt.LockMissed(doing, run.watch().blockers());
        }
        return failed(SqlFailure.of(e, current, doing, before));
    }

    /** An error that answers COMMIT need not mean that nothing is committed; the server knows. */
    private boolean landed() {
        leaveTransaction();
        try {
            return transaction != null
                    && TransactionStatus.of(run.connection(), transaction) == TransactionStatus.COMMITTED;
        } catch (SQLException e) {
            return false; // the rollback went through, or the next statement finds the connection gone
        }
    }

    private Attempt othersWaited() {
        return failed(new Failure.OthersWaited(
                run.watch().othersWaited(),
                run.locks().blockedBudget(),
                run.watch().blockers()));
    }

    private Attempt failed(Failure failure) {
        return new Attempt.Failed(failure, null);
    }

    /** Rolls back what is not committed; a session that is gone has been rolled back by the server. */
    private void leaveTransaction() {
        try {
            if (!run.connection().getAutoCommit()) {
                run.connection().rollback();
                run.connection().setAutoCommit(true);
            }
        } catch (SQLException e) {
            // The next statement on this connection says that it is gone.
            return;
        }
    }
}
