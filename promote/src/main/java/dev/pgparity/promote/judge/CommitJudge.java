package dev.pgparity.promote.judge;

import dev.pgparity.apply.CommitCheck;
import dev.pgparity.connect.SearchPath;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.outcome.Elapsed;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.LookupWork;
import dev.pgparity.promote.work.ReturnedRows;
import dev.pgparity.verify.Check;
import dev.pgparity.verify.Verdict;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one judge between the last statement and COMMIT: of steps and of files, of a promotion and of its rehearsal. With
 * the last transaction come the reference rows, the checks and the target's own record.
 */
public final class CommitJudge implements CommitCheck {
    private static final ProblemCode CHECK_FAILED = new ProblemCode("promote.check-failed");
    private static final ProblemCode CANCELLED = new ProblemCode("promote.cancelled");

    private final PromotionRequest request;
    private final Verifier verifier;
    private final Consumer<Stage> listener;
    private final Place place;
    private final List<ExecutionGroup> groups;
    private final @Nullable LookupWork rows;
    private final boolean differ;
    private @Nullable Verdict last;

    /** Where it judges: the target itself, or a copy of it. */
    public interface Place {
        /** As messages call it. */
        String name();

        /** The promotion for which rows are kept as they were; empty for none. */
        Optional<String> keepsRowsFor();

        /** In the last transaction, when everything in it holds. */
        void proven(Connection connection) throws SQLException;

        /** In a transaction, before it changes anything. */
        default void begins(Connection connection) throws SQLException {}

        /** In the same transaction, when it has changed everything and is accepted. */
        default void ends(Connection connection) throws SQLException {}

        /** A transaction that is about to be judged. */
        void seen(Connection connection, GroupResult result) throws SQLException;

        /** Who has cancelled it; empty while nobody has. */
        Optional<String> cancelled();
    }

    /**
     * @param groups of the plan, as they run
     * @param rows what is done to reference rows; null for nothing
     * @param differ whether any of them differ
     */
    public CommitJudge(
            PromotionRequest request,
            Verifier verifier,
            Consumer<Stage> listener,
            Place place,
            List<ExecutionGroup> groups,
            @Nullable LookupWork rows,
            boolean differ) {
        this.request = request;
        this.verifier = verifier;
        this.listener = listener;
        this.place = place;
        this.groups = List.copyOf(groups);
        this.rows = rows;
        this.differ = differ;
    }

    /** The number of the group with which rows, checks and verdict come: the last that is a transaction. */
    private int checked() {
        return groups.stream()
                .filter(ExecutionGroup::inTransaction)
                .reduce((a, b) -> b)
                .or(() -> groups.stream().reduce((a, b) -> b))
                .map(ExecutionGroup::number)
                .orElse(0);
    }

    @Override
    public Judgement prepare(Connection connection, ExecutionGroup group, boolean undo) throws SQLException {
        if (!undo) {
            place.begins(connection);
        }
        boolean first = rows != null && rows.comesFirst() && !groups.isEmpty();
        if (rows == null
                || !differ
                || group.number() != (first ? groups.getFirst().number() : checked())) {
            return new Judgement.Accepted();
        }
        if (undo) {
            return place.keepsRowsFor().isEmpty()
                    ? new Judgement.Rejected("The lookup rows that were written were not kept as they were.", List.of())
                    : judged(() -> write(
                            new ReturnedRows(rows.keptAs(place.keepsRowsFor().get()), table -> true),
                            connection,
                            Optional.empty()));
        }
        return rows.comesFirst()
                ? judged(() -> write(rows, connection, place.keepsRowsFor()))
                : new Judgement.Accepted();
    }

    @Override
    public Optional<String> withdrawn() {
        return place.cancelled().map(who -> "It was cancelled by " + who + ".");
    }

    @Override
    public Judgement judge(Connection connection, GroupResult result) throws SQLException {
        long begin = System.nanoTime();
        Optional<String> cancelled = withdrawn();
        if (!result.undo() && cancelled.isPresent()) {
            return new Judgement.Rejected(cancelled.get(), List.of());
        }
        place.seen(connection, result);
        boolean withChecks = !result.undo() && result.group().number() == checked();
        if (withChecks && rows != null && !rows.comesFirst()) {
            if (judged(() -> write(rows, connection, place.keepsRowsFor())) instanceof Judgement.Rejected rejected) {
                return rejected;
            }
            begin = System.nanoTime();
        }
        List<Check> checks = withChecks ? request.checks() : List.of();
        Verdict verdict = verifier.judge(connection, result, checks);
        Optional<String> meanwhile = result.undo() ? Optional.empty() : withdrawn();
        if (meanwhile.isPresent()) {
            return new Judgement.Rejected(meanwhile.get(), List.of()); // what it stopped has not failed
        }
        listener.accept(new Stage.Judged(result.group().number(), verdict, Elapsed.since(begin)));
        if (!result.undo()) {
            last = verdict;
        }
        if (!result.undo()
                && result.group().number() == groups.getLast().number()
                && verdict instanceof Verdict.Proven
                && result.group().inTransaction()) {
            place.proven(connection);
        }
        if (verdict instanceof Verdict.Proven && !result.undo()) {
            place.ends(connection);
        }
        return verdict instanceof Verdict.Proven
                ? new Judgement.Accepted()
                : new Judgement.Rejected(verdict.sentence(), verdict.details());
    }

    /** Why the last group was not accepted; empty where it was. */
    public Optional<Verdict> last() {
        return Optional.ofNullable(last).filter(verdict -> !(verdict instanceof Verdict.Proven));
    }

    /** Before the first statement of files: reference rows that go before anything else does. */
    public void prepareFiles(Connection connection) throws SQLException {
        LookupWork work = rows;
        if (work != null && work.comesFirst() && differ) {
            SearchPath.pinned(connection, () -> write(work, connection, place.keepsRowsFor()));
        }
    }

    /**
     * Before the COMMIT of files that are the whole promotion: the same rows and checks.
     *
     * @throws Problem when the files must not be committed
     */
    public void judgeFiles(Connection connection) throws SQLException {
        SearchPath.pinned(connection, () -> judgedFiles(connection));
    }

    private void judgedFiles(Connection connection) throws SQLException {
        Optional<String> by = place.cancelled();
        if (by.isPresent()) {
            throw Problem.failed(CANCELLED, "Cancelled by " + by.get() + ".").build();
        }
        if (!groups.isEmpty()) {
            return; // the steps that follow are the last transaction
        }
        if (rows != null && !rows.comesFirst()) {
            place.begins(connection);
            write(rows, connection, place.keepsRowsFor());
            place.ends(connection);
        }
        List<Verdict.CheckFailed.Failed> failed = Verifier.failing(connection, request.checks());
        if (failed.isEmpty()) {
            place.proven(connection);
            return;
        }
        Problem.Builder problem = Problem.failed(
                CHECK_FAILED,
                (failed.size() == 1 ? "A check fails" : failed.size() + " checks fail") + " after the migrations.");
        failed.forEach(one -> problem.detail(null, one.toString()));
        throw problem.build();
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing {
        void run() throws SQLException;
    }

    private static Judgement judged(Writing writing) throws SQLException {
        try {
            writing.run();
            return new Judgement.Accepted();
        } catch (Problem problem) {
            return new Judgement.Rejected(
                    problem.message(),
                    Stream.concat(problem.details().stream().map(Problem.Detail::toString), problem.next().stream())
                            .toList());
        }
    }

    private void write(LookupWork work, Connection connection, Optional<String> keptFor) throws SQLException {
        long begin = System.nanoTime();
        listener.accept(
                new Stage.LookupsWritten(work.sync(place.name(), connection, differ, keptFor), Elapsed.since(begin)));
    }
}
