package dev.pgparity.promote;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.CommitCheck;
import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.OwnSession;
import dev.pgparity.apply.PlanExecutor;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.KeptRows;
import dev.pgparity.data.TableDifference;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.decision.Obstacles;
import dev.pgparity.promote.decision.PlanRefusal;
import dev.pgparity.promote.decision.RoomForRows;
import dev.pgparity.promote.decision.TargetReview;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.judge.CommitJudge;
import dev.pgparity.promote.judge.WorkRehearsal;
import dev.pgparity.promote.outcome.Elapsed;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.RehearsedSteps;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.CopyChoice;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.review.UnmatchedAllowance;
import dev.pgparity.promote.work.LookupWork;
import dev.pgparity.promote.work.PlanFile;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.restore.RestoredCopy;
import dev.pgparity.restore.RowWitness;
import dev.pgparity.restore.SchemaCopy;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A promotion from the moment on at which no other one can begin: its works go through one list of stages together. Each
 * stage either lets the next one begin or says how the promotion ends.
 */
final class PromotionRun {
    private final PromotionRequest request;
    private final Approval approval;
    private final PromotionListener listener;
    private final ServerConnection server;
    private final Cancellation cancellation;
    private final FingerprintGate gate;
    private final Verifier verifier;
    private @Nullable LookupWork rows;
    private @Nullable PlanReview review;
    private List<ExecutionGroup> groups = List.of();
    private @Nullable String backup;
    private @Nullable String by;
    private @Nullable Recording recording;
    private final Optional<RowWitness> witness;
    private boolean ranSomething;

    PromotionRun(
            PromotionRequest request,
            Approval approval,
            PromotionListener listener,
            ServerConnection server,
            Cancellation cancellation) {
        this.request = request;
        this.approval = approval;
        this.listener = listener;
        this.server = server;
        this.cancellation = cancellation;
        this.gate = new FingerprintGate(request.scope());
        this.verifier = new Verifier(request.scope());
        this.witness = StoppedWrites.of(request).witness();
    }

    /** One stage; empty where the next one may begin. */
    @FunctionalInterface
    private interface Part {
        Optional<? extends Outcome> run() throws SQLException;
    }

    /** Under which id the target remembers it, once it does. */
    Optional<String> recordedAs() {
        return Optional.ofNullable(recording).map(Recording::id);
    }

    /** The id of the backup that was made; empty for none. */
    Optional<String> backup() {
        return Optional.ofNullable(backup);
    }

    /** What tells its changes of rows from those of others; empty where nobody asks. */
    Optional<RowWitness> witness() {
        return witness;
    }

    /** Whether there was anything to do. */
    boolean ranSomething() {
        return ranSomething;
    }

    Outcome run() throws SQLException {
        try (LookupWork opened = openRows()) {
            rows = opened;
            List<Part> stages = List.of(
                    this::review,
                    this::sameAsSaved,
                    this::sameAsShown,
                    this::hazards,
                    this::preflight,
                    this::transactions,
                    this::cancelled,
                    this::stoppedWrites,
                    this::foregone,
                    this::backupAndRehearsal,
                    this::cancelled,
                    this::decision,
                    this::record,
                    this::apply);
            for (Part stage : stages) {
                Optional<? extends Outcome> end = stage.run();
                if (end.isPresent()) {
                    return end.get();
                }
            }
            throw new IllegalStateException("a promotion ends with its last stage");
        }
    }

    /** One snapshot of them, from the review to the COMMIT. */
    private @Nullable LookupWork openRows() {
        if (request.returned().isPresent()) {
            return request.returned().get();
        }
        return request.rows()
                .filter(origin -> !origin.tables().isEmpty())
                .map(origin -> origin.open(request.target()))
                .orElse(null);
    }

    private PlanReview reviewed() {
        return Objects.requireNonNull(review);
    }

    private Optional<Outcome> review() throws SQLException {
        long begin = System.nanoTime();
        review = new TargetReview(request, server.jdbc(), gate).read(rows);
        groups = groups();
        if (!review.migrations().isEmpty()
                && !request.changesSchema()
                && request.exactly().isEmpty()
                && !PromotionHistory.lastWasCutOff(
                        server.jdbc())) { // the same command again finds part of its work done
            UnmatchedAllowance.require(request.hazards(), review, review.plan().target());
        }
        listener.on(new Stage.Reviewed(review, Elapsed.since(begin)));
        return Optional.empty();
    }

    /** A saved plan runs as it was reviewed, or as what an interrupted run of it has left. */
    private Optional<Outcome.Refused> sameAsSaved() {
        return request.exactly()
                .filter(saved -> !(request.plan() instanceof PlanFile
                        ? saved.coversFilesAndRows(reviewed())
                        : saved.covers(reviewed())))
                .map(saved -> new Outcome.Refused(
                        request.targetName()
                                + ", its source or the project's files have changed since the plan was made;"
                                + " nothing has run.",
                        List.of(),
                        List.of("Make the plan again and review it: pgparity plan SOURCE " + request.targetName()
                                + " --out plan.json")));
    }

    private Optional<Outcome.Refused> sameAsShown() {
        return approval.changed(reviewed()).map(why -> new Outcome.Refused(why, List.of(), List.of()));
    }

    private Optional<Outcome.Refused> hazards() {
        return PlanRefusal.of(request, reviewed());
    }

    private Optional<Outcome.Refused> preflight() throws SQLException {
        if (reviewed().isEmpty()) {
            return Optional.empty();
        }
        long begin = System.nanoTime();
        Obstacles obstacles = Obstacles.of(request, server.jdbc(), reviewed(), gate, rows);
        listener.on(new Stage.Preflight(obstacles.findings(), Elapsed.since(begin)));
        return obstacles.refusal();
    }

    private Optional<Outcome.Refused> transactions() {
        List<ReviewedMigration> files = reviewed().migrations();
        boolean one = files.isEmpty()
                ? groups.size() <= 1
                : groups.isEmpty() && request.migrations().orElseThrow().isOneTransaction(files);
        return !request.atomic() || one
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(
                        files.isEmpty()
                                ? "This promotion is not one transaction: lookup rows may hold the enum values that it"
                                        + " adds only after their COMMIT."
                                : "This promotion is not one transaction: its migrations need more than one, or steps"
                                        + " follow them.",
                        List.of(),
                        List.of("Leave out --atomic.")));
    }

    private Optional<Outcome.Refused> cancelled() {
        return cancellation
                .by()
                .map(who -> new Outcome.Refused(
                        "Cancelled by " + who + " before anything had run in " + request.targetName() + ".",
                        List.of(),
                        List.of()));
    }

    private Optional<Outcome.Refused> stoppedWrites() throws SQLException {
        return reviewed().isEmpty()
                ? Optional.empty()
                : StoppedWrites.of(request).refusal(server.jdbc());
    }

    private Optional<Outcome.Refused> foregone() {
        return reviewed().isEmpty()
                ? Optional.empty()
                : approval.foregone(reviewed()).map(PromotionRun::denied);
    }

    private static Outcome.Refused denied(Approval.Decision.Denied no) {
        return new Outcome.Refused(no.why(), List.of(), List.of());
    }

    /** The works are tried on a restored copy of the target, or files on one of its schema; what that shows is decided on. */
    private Optional<? extends Outcome> backupAndRehearsal() throws SQLException {
        if (reviewed().isEmpty()) {
            return Optional.empty();
        }
        Optional<RestoredCopy> saved = request.backup().isEmpty()
                ? Optional.empty()
                : Safeguard.take(request.backup().get(), stage -> {
                    if (stage instanceof Stage.BackedUp made) {
                        backup = made.backup().id();
                    }
                    listener.on(stage);
                });
        long begin = System.nanoTime();
        if (saved.isPresent()) {
            try (RestoredCopy copy = saved.get()) {
                return rehearsed(rehearsal().on(copy), begin);
            }
        }
        if (reviewed().migrations().isEmpty() || request.rehearsal().isEmpty()) {
            return Optional.empty();
        }
        CopyChoice choice = request.rehearsal().get();
        if (!choice.required()) {
            return Optional.empty();
        }
        try (SchemaCopy copy =
                SchemaCopy.of(reviewed().plan().target(), choice.room().get(), choice.beside())) {
            return rehearsed(rehearsal().on(copy), begin);
        }
    }

    private WorkRehearsal rehearsal() {
        return new WorkRehearsal(request, reviewed(), groups, rows, cancellation);
    }

    private Optional<? extends Outcome> rehearsed(WorkRehearsal.Result result, long begin) {
        RehearsedSteps rehearsed = result.rehearsed();
        if (cancellation.by().isPresent()) {
            return cancelled();
        }
        listener.on(new Stage.Rehearsed(rehearsed, Elapsed.since(begin)));
        if (rehearsed.failure().isPresent()) {
            return Optional.of(new Outcome.RolledBack(
                    "The rehearsal failed: " + rehearsed.failure().get(),
                    rehearsed.details(),
                    reviewed().target(),
                    Optional.of(reviewed().target()),
                    Optional.empty(),
                    List.of("Nothing has run in " + request.targetName() + ".")));
        }
        if (!reviewed().migrations().isEmpty()) {
            review = reviewed().with(result.migrations());
        }
        return hazards();
    }

    private Optional<Outcome.Refused> decision() {
        if (reviewed().isEmpty()) {
            return Optional.empty();
        }
        long asked = System.nanoTime();
        return switch (approval.decide(reviewed())) {
            case Approval.Decision.Denied no -> Optional.of(denied(no));
            case Approval.Decision.Granted(String who) -> {
                by = who;
                listener.on(new Stage.Approved(who, Elapsed.since(asked)));
                yield Optional.empty();
            }
        };
    }

    private Optional<Outcome> record() throws SQLException {
        if (!reviewed().isEmpty() && request.record().isPresent()) {
            recording = Recording.begin(
                            server.jdbc(),
                            request,
                            request.record().get(),
                            reviewed(),
                            Objects.requireNonNull(by),
                            Optional.ofNullable(backup),
                            listener)
                    .orElse(null);
        }
        return Optional.empty();
    }

    private Optional<Outcome> apply() throws SQLException {
        ranSomething = !reviewed().isEmpty();
        Outcome outcome = applied();
        if (recording != null) {
            recording.ended(server.jdbc(), outcome);
            if (outcome instanceof Outcome.Committed && !reviewed().migrations().isEmpty()) {
                recording.landed(server.jdbc(), gate);
            }
        }
        forget(outcome);
        return Optional.of(outcome);
    }

    private Outcome applied() throws SQLException {
        boolean differ = reviewed().lookups().stream().anyMatch(one -> !one.inParity());
        Target place = new Target();
        CommitJudge judge = new CommitJudge(request, verifier, listener::on, place, groups, rows, differ);
        Aftermath aftermath =
                new Aftermath(request, listener, gate, verifier, reviewed(), groups, OwnSession.of(server.jdbc()));
        if (!reviewed().migrations().isEmpty()) {
            Optional<Outcome> failed =
                    new FilesOnTarget(request, reviewed(), listener, cancellation).run(judge, place, server, gate);
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        return groups.isEmpty() ? aftermath.committed(server.jdbc(), List.of()) : steps(judge, aftermath);
    }

    private Outcome steps(CommitJudge judge, Aftermath aftermath) throws SQLException {
        Catalog before = reviewed().plan().target();
        long begin = System.nanoTime();
        cancellation.interruptible(server.jdbc());
        ExecutionResult result = new PlanExecutor(server.jdbc(), second(), gate, request.locks(), this::applying)
                .run(planName(), groups, before, judge, request.plan().secrets());
        cancellation.uninterruptible();
        return switch (result) {
            case ExecutionResult.Done(List<ExecutionResult.GroupDone> done) -> {
                listener.on(new Stage.Applied(reviewed().selection().steps().size(), Elapsed.since(begin)));
                yield aftermath.committed(server.jdbc(), done);
            }
            case ExecutionResult.Failed failed -> aftermath.failed(server.jdbc(), failed, judge.last());
        };
    }

    /** Those of the plan that run, with a transaction for the reference rows among them. */
    private List<ExecutionGroup> groups() {
        List<ExecutionGroup> planned = reviewed().selection().groups();
        boolean withFiles = planned.isEmpty() && !reviewed().migrations().isEmpty();
        if (rows == null
                || reviewed().isEmpty()
                || withFiles
                || reviewed().lookups().stream().allMatch(TableDifference::inParity) && planned.isEmpty()) {
            return planned;
        }
        return rows.comesFirst()
                ? RoomForRows.first(planned)
                : RoomForRows.in(planned, request.plan() instanceof TargetPlan.Towards);
    }

    /** Rows that are as they were need nobody to take them back. */
    private void forget(Outcome outcome) {
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

    private void applying(ExecutionEvent event) {
        if (event instanceof ExecutionEvent.RolledBack || event instanceof ExecutionEvent.Undoing) {
            cancellation.uninterruptible();
        }
        listener.on(new Stage.Applying(event));
    }

    /** Two runs of the same change of the same target have one name, so that the second finds the first's journal. */
    private String planName() {
        return switch (request.plan()) {
            case PlanFile file -> file.name();
            case TargetPlan.Towards towards ->
                reviewed().target().sha256() + " to " + reviewed().expected().sha256();
            case TargetPlan.Nothing nothing -> reviewed().target().sha256() + " and rows";
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

    /** The target itself: it keeps rows, remembers promotions, and people may cancel what runs there. */
    private final class Target implements CommitJudge.Place {
        @Override
        public String name() {
            return request.targetName();
        }

        @Override
        public Optional<String> keepsRowsFor() {
            return recording == null ? Optional.empty() : recording.keepsRowsFor();
        }

        @Override
        public void proven(Connection connection) throws SQLException {
            if (recording != null) {
                recording.committed(connection);
            }
        }

        @Override
        public void begins(Connection connection) throws SQLException {
            if (witness.isPresent()) {
                witness.get().begins(connection);
            }
        }

        @Override
        public void ends(Connection connection) throws SQLException {
            if (witness.isPresent()) {
                witness.get().ends(connection);
            }
        }

        @Override
        public void seen(Connection connection, CommitCheck.GroupResult result) {
            // only a rehearsal looks at the locks that are held
        }

        @Override
        public Optional<String> cancelled() {
            return cancellation.by();
        }
    }
}
