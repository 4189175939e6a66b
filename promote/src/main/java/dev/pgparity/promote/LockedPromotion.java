package dev.pgparity.promote;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.CommitCheck;
import dev.pgparity.apply.CommitCheck.GroupResult;
import dev.pgparity.apply.CommitCheck.Judgement;
import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.PlanExecutor;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.KeptRows;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.problem.Problem;
import dev.pgparity.restore.RestoredCopy;
import dev.pgparity.verify.Check;
import dev.pgparity.verify.Verdict;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A promotion from the moment on at which no other one can begin. */
final class LockedPromotion {
    private final PromotionRequest request;
    private final Approval approval;
    private final PromotionListener listener;
    private final ServerConnection server;
    private final Cancellation cancellation;
    private final FingerprintGate gate;
    private final Verifier verifier;
    private @Nullable Recording recording;
    private @Nullable String backup;
    private boolean ranSomething;

    LockedPromotion(
            PromotionRequest request,
            Approval approval,
            PromotionListener listener,
            ServerConnection server,
            Cancellation cancellation) {
        this.cancellation = cancellation;
        this.request = request;
        this.approval = approval;
        this.listener = listener;
        this.server = server;
        this.gate = new FingerprintGate(request.plan().scope());
        this.verifier = new Verifier(request.plan().scope());
    }

    /** Under which id the target remembers it, once it does. */
    Optional<String> recordedAs() {
        return Optional.ofNullable(recording).map(Recording::id);
    }

    /** Whether there was anything to do. */
    boolean ranSomething() {
        return ranSomething;
    }

    Outcome run() throws SQLException {
        if (request.lookups().isEmpty()) {
            return run(request.returned().orElse(null));
        }
        try (LookupRows rows = LookupRows.of(request.lookups().get())) {
            return run(rows);
        }
    }

    /** @param rows what is done to lookup rows; null for nothing */
    private Outcome run(@Nullable LookupWork rows) throws SQLException {
        long begin = System.nanoTime();
        PlanReview review = new TargetReview(request, server.jdbc(), gate).read(rows);
        listener.on(new Stage.Reviewed(review, Elapsed.since(begin)));
        Optional<Outcome.Refused> refused = PlanRefusal.of(request, review);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!review.isEmpty()) {
            Optional<Outcome.Refused> blocked = preflight(review);
            if (blocked.isPresent()) {
                return blocked.get();
            }
        }
        List<ExecutionGroup> groups = groups(review, rows);
        if (request.atomic() && groups.size() > 1) {
            return new Outcome.Refused(
                    "This promotion is not one transaction: lookup rows may hold the enum values that it adds only after"
                            + " their COMMIT.",
                    List.of(),
                    List.of("Leave out --atomic."));
        }
        Optional<Outcome> unwanted = cancelled();
        if (unwanted.isPresent()) {
            return unwanted.get();
        }
        if (!review.isEmpty()) {
            Optional<Outcome.Refused> writes = StoppedWrites.of(request).refusal(server.jdbc());
            if (writes.isPresent()) {
                return writes.get();
            }
        }
        if (!review.isEmpty() && request.backup().isPresent()) {
            Optional<Outcome> failed = safeguard(request.backup().get(), review, groups, rows);
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        unwanted = cancelled();
        if (unwanted.isPresent()) {
            return unwanted.get();
        }
        if (!review.isEmpty()) {
            long asked = System.nanoTime();
            switch (approval.decide(review)) {
                case Approval.Decision.Granted(String by) -> {
                    listener.on(new Stage.Approved(by, Elapsed.since(asked)));
                    if (request.record().isPresent()) {
                        recording = Recording.begin(
                                        server.jdbc(),
                                        request,
                                        request.record().get(),
                                        review,
                                        by,
                                        Optional.ofNullable(backup),
                                        listener)
                                .orElse(null);
                    }
                }
                case Approval.Decision.Denied(String why) -> {
                    return new Outcome.Refused(why, List.of(), List.of());
                }
            }
        }
        ranSomething = !review.isEmpty();
        Outcome outcome = apply(review, groups, rows);
        if (recording != null) {
            recording.ended(server.jdbc(), outcome);
        }
        forget(outcome, rows);
        return outcome;
    }

    /** Those that run, with a transaction for the lookup rows among them. */
    private List<ExecutionGroup> groups(PlanReview review, @Nullable LookupWork rows) {
        List<ExecutionGroup> groups = review.selection().groups();
        if (rows == null || review.isEmpty()) {
            return groups;
        }
        return rows.comesFirst()
                ? RoomForRows.first(groups)
                : RoomForRows.in(groups, request.plan() instanceof TargetPlan.Towards);
    }

    /** Rows that are as they were need nobody to take them back. */
    private void forget(Outcome outcome, @Nullable LookupWork rows) {
        List<String> over = new ArrayList<>();
        boolean committed = outcome instanceof Outcome.Committed;
        if (committed) {
            request.returned().ifPresent(returned -> over.addAll(returned.promotions()));
        }
        boolean isUndo = request.returned().isPresent();
        if (rows != null && recording != null && (outcome instanceof Outcome.RolledBack || committed && isUndo)) {
            over.addAll(rows.keptAs(recording.id()));
        }
        try {
            for (String promotion : over) {
                Optional<KeptRows> kept = KeptRows.of(request.targetName(), server.jdbc(), promotion);
                if (kept.isPresent()) {
                    kept.get().forget();
                }
            }
        } catch (SQLException | Problem e) {
            return; // what stays is looked at by nobody
        }
    }

    private Optional<Outcome> cancelled() {
        return cancellation
                .by()
                .map(who -> new Outcome.Refused(
                        "Cancelled by " + who + " before anything had run in " + request.targetName() + ".",
                        List.of(),
                        List.of()));
    }

    private Optional<Outcome.Refused> preflight(PlanReview review) throws SQLException {
        long begin = System.nanoTime();
        Obstacles obstacles = Obstacles.of(request, server.jdbc(), review, gate);
        listener.on(new Stage.Preflight(obstacles.findings(), Elapsed.since(begin)));
        return obstacles.refusal();
    }

    /** The id of the backup that was made; empty for none. */
    Optional<String> backup() {
        return Optional.ofNullable(backup);
    }

    /** The backup, and the promotion on a restored copy of it; an outcome where that failed. */
    private Optional<Outcome> safeguard(
            BackupChoice choice, PlanReview review, List<ExecutionGroup> groups, @Nullable LookupWork rows)
            throws SQLException {
        Optional<RestoredCopy> saved = Safeguard.take(choice, stage -> {
            if (stage instanceof Stage.BackedUp made) {
                backup = made.backup().id();
            }
            listener.on(stage);
        });
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        try (RestoredCopy copy = saved.get()) {
            long begin = System.nanoTime();
            RehearsedSteps rehearsed = new PlanRehearsal(request, rows).run(copy, groups);
            listener.on(new Stage.Rehearsed(rehearsed, Elapsed.since(begin)));
            return rehearsed
                    .failure()
                    .map(why -> new Outcome.RolledBack(
                            "The rehearsal failed: " + why,
                            rehearsed.details(),
                            review.target(),
                            Optional.of(review.target()),
                            Optional.empty(),
                            List.of("Nothing has run in " + request.targetName() + ".")));
        }
    }

    private Outcome apply(PlanReview review, List<ExecutionGroup> groups, @Nullable LookupWork rows)
            throws SQLException {
        Catalog before = review.plan().target();
        Judge judge = new Judge(groups, rows, review.lookups().stream().anyMatch(one -> !one.inParity()));
        Aftermath aftermath = new Aftermath(request, listener, gate, verifier, review, groups);
        if (groups.isEmpty()) {
            return aftermath.committed(server.jdbc(), List.of());
        }
        long begin = System.nanoTime();
        cancellation.interruptible(server.jdbc());
        ExecutionResult result = new PlanExecutor(server.jdbc(), second(), gate, request.locks(), this::applying)
                .run(planName(review), groups, before, judge, request.plan().secrets());
        cancellation.uninterruptible();
        return switch (result) {
            case ExecutionResult.Done(List<ExecutionResult.GroupDone> done) -> {
                listener.on(new Stage.Applied(review.selection().steps().size(), Elapsed.since(begin)));
                yield aftermath.committed(server.jdbc(), done);
            }
            case ExecutionResult.Failed failed -> aftermath.failed(server.jdbc(), failed, judge.last());
        };
    }

    private void applying(ExecutionEvent event) {
        if (event instanceof ExecutionEvent.RolledBack || event instanceof ExecutionEvent.Undoing) {
            cancellation.uninterruptible();
        }
        listener.on(new Stage.Applying(event));
    }

    /** Two runs of the same change of the same target have one name, so that the second finds the first's journal. */
    private String planName(PlanReview review) {
        return switch (request.plan()) {
            case PlanFile file -> file.name();
            case TargetPlan.Towards towards ->
                review.target().sha256() + " to " + review.expected().sha256();
        };
    }

    /** A second session sees who blocks whom; one that is not to be had costs only that knowledge. */
    private @Nullable Connection second() {
        try {
            return Connections.open(request.target(), Session.reading()).jdbc();
        } catch (Problem noSecond) {
            return null;
        }
    }

    /** The number of the group with which lookup rows, checks and verdict come: the last that is a transaction. */
    static int checkedGroup(List<ExecutionGroup> groups) {
        return groups.stream()
                .filter(ExecutionGroup::inTransaction)
                .reduce((a, b) -> b)
                .or(() -> groups.stream().reduce((a, b) -> b))
                .map(ExecutionGroup::number)
                .orElse(0);
    }

    /** The verifier as the executor knows it. */
    private final class Judge implements CommitCheck {
        private final int checked;
        private final @Nullable LookupWork rows;
        private final int rowsGroup;
        private final boolean differ;
        private @Nullable Verdict last;

        Judge(List<ExecutionGroup> groups, @Nullable LookupWork rows, boolean differ) {
            this.rows = rows;
            this.differ = differ;
            this.checked = checkedGroup(groups);
            this.rowsGroup = rows != null && rows.comesFirst() && !groups.isEmpty()
                    ? groups.getFirst().number()
                    : checked;
        }

        @Override
        public Judgement prepare(Connection connection, ExecutionGroup group, boolean undo) throws SQLException {
            if (rows == null || !differ || group.number() != rowsGroup) {
                return new Judgement.Accepted();
            }
            if (undo) {
                return recording == null || recording.keepsRowsFor().isEmpty()
                        ? new Judgement.Rejected(
                                "The lookup rows that were written were not kept as they were.", List.of())
                        : write(
                                new ReturnedRows(rows.keptAs(recording.id()), table -> true),
                                connection,
                                Optional.empty());
            }
            return rows.comesFirst() ? write(rows, connection, keptFor()) : new Judgement.Accepted();
        }

        private Optional<String> keptFor() {
            return recording == null ? Optional.empty() : recording.keepsRowsFor();
        }

        private Judgement write(LookupWork work, Connection connection, Optional<String> keptFor) throws SQLException {
            long begin = System.nanoTime();
            try {
                listener.on(new Stage.LookupsWritten(
                        work.sync(request.targetName(), connection, differ, keptFor), Elapsed.since(begin)));
                return new Judgement.Accepted();
            } catch (Problem problem) {
                return new Judgement.Rejected(
                        problem.message(),
                        problem.details().stream().map(Problem.Detail::toString).toList());
            }
        }

        @Override
        public Optional<String> withdrawn() {
            return cancellation.by().map(who -> "It was cancelled by " + who + ".");
        }

        @Override
        public Judgement judge(Connection connection, GroupResult result) throws SQLException {
            long begin = System.nanoTime();
            Optional<String> cancelled = withdrawn();
            if (!result.undo() && cancelled.isPresent()) {
                return new Judgement.Rejected(cancelled.get(), List.of());
            }
            boolean withChecks = !result.undo() && result.group().number() == checked;
            if (withChecks && rows != null && !rows.comesFirst()) {
                if (write(rows, connection, keptFor()) instanceof Judgement.Rejected rejected) {
                    return rejected;
                }
                begin = System.nanoTime();
            }
            List<Check> checks = withChecks ? request.checks() : List.of();
            Verdict verdict = verifier.judge(connection, result, checks);
            listener.on(new Stage.Judged(result.group().number(), verdict, Elapsed.since(begin)));
            if (!result.undo()) {
                last = verdict;
            }
            if (withChecks
                    && verdict instanceof Verdict.Proven
                    && recording != null
                    && result.group().inTransaction()) {
                recording.committed(connection);
            }
            return verdict instanceof Verdict.Proven
                    ? new Judgement.Accepted()
                    : new Judgement.Rejected(verdict.sentence(), verdict.details());
        }

        Optional<Verdict> last() {
            return Optional.ofNullable(last).filter(verdict -> !(verdict instanceof Verdict.Proven));
        }
    }
}
