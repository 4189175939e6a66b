package dev.pgparity.promote;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.apply.PromotionLock;
import dev.pgparity.apply.Recovery;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.health.Finding;
import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.Rights;
import dev.pgparity.plan.Allowances;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.history.HistorySettlement;
import dev.pgparity.promote.outcome.Elapsed;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.outcome.TakingBack;
import dev.pgparity.promote.request.AfterCommit;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.restore.RowWitness;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole run: one promotion of this database at a time; the plan is made or checked while nobody else promotes;
 * refused or approved before anything changes; applied, judged before each COMMIT, and looked at once more after the
 * last one.
 *
 * <p>Front ends render {@link Stage}s, ask through {@link Approval} and end with the {@link Outcome}; no decision is
 * theirs. A {@link Problem} is thrown only where there is no answer at all: no connection, or a COMMIT whose end nobody
 * could be asked for.
 */
public final class Promotion {
    private static final ProblemCode STANDBY = new ProblemCode("promote.standby");
    private static final ProblemCode FAILED = new ProblemCode("promote.failed");

    private final PromotionRequest request;
    private final Approval approval;
    private final PromotionListener listener;
    private final Cancellation cancellation;
    private Optional<String> id = Optional.empty();
    private Optional<String> backup = Optional.empty();
    private Optional<RowWitness> witness = Optional.empty();
    private boolean changedSomething;

    /** One that nobody cancels. */
    public Promotion(PromotionRequest request, Approval approval, PromotionListener listener) {
        this(request, approval, listener, new Cancellation());
    }

    public Promotion(
            PromotionRequest request, Approval approval, PromotionListener listener, Cancellation cancellation) {
        this.request = request;
        this.approval = approval;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** Runs it, once, and asks the application afterwards. */
    public Outcome run() {
        Outcome outcome = promote();
        if (request.afterCommit().isEmpty() || !(outcome instanceof Outcome.Committed committed) || !changedSomething) {
            return outcome;
        }
        AfterCommit after = request.afterCommit().get();
        List<Finding> failures = failures(after);
        return failures.isEmpty() ? outcome : new Outcome.Unwell(committed, failures, takeBack(after.reaction()));
    }

    /** What the application shows; that it could not be asked is a failure too, and no reason to forget the COMMIT. */
    private List<Finding> failures(AfterCommit after) {
        long begin = System.nanoTime();
        List<Finding> findings;
        try {
            findings = after.checks().run(true);
        } catch (RuntimeException | VirtualMachineError e) {
            findings =
                    List.of(new Finding("application", Optional.of("could not be asked: " + e), Elapsed.since(begin)));
        }
        listener.on(new Stage.ApplicationAsked(findings, Elapsed.since(begin)));
        return findings.stream().filter(finding -> !finding.holds()).toList();
    }

    private TakingBack takeBack(AfterCommit.Reaction reaction) {
        return switch (reaction) {
            case UNDO -> id.isPresent() ? undo(id.get()) : new TakingBack.NotAsked();
            case RESTORE, ALERT -> StoppedWrites.of(request).restore(backup, witness, listener::on);
        };
    }

    private TakingBack undo(String promotion) {
        listener.on(new Stage.Undoing(promotion));
        PromotionUndo undo = new PromotionUndo(
                request.targetName(),
                request.target(),
                request.scope(),
                request.migrations().map(MigrationWork::folder),
                request.rehearsal(),
                listener,
                new Cancellation());
        try {
            return new TakingBack.Undo(undo.run(promotion, HazardPolicy.undo(Allowances.NONE), Approval.GRANTED));
        } catch (Problem problem) {
            // the promotion is committed, whatever becomes of this
            return new TakingBack.Undo(new Outcome.Refused(
                    Stream.concat(
                                    Stream.of(problem.message()),
                                    problem.details().stream().map(Problem.Detail::toString))
                            .collect(Collectors.joining(" ")),
                    List.of(),
                    problem.next()));
        }
    }

    private Outcome promote() {
        long begin = System.nanoTime();
        try (ServerConnection server = Connections.open(request.target(), Session.writing())) {
            server.requireSessionState("promote");
            if (server.facts().inRecovery()) {
                throw Problem.refused(STANDBY, request.targetName() + " is a standby: nothing can be written there.")
                        .next("Promote to its primary.")
                        .build();
            }
            try (PromotionLock lock =
                    PromotionLock.acquire(server.jdbc(), request.patience(), request.targetName(), this::applying)) {
                listener.on(new Stage.Locked(server.facts(), Elapsed.since(begin)));
                if (request.record().isPresent()) {
                    OwnSchema.requireUsable(server.jdbc(), Rights.PROMOTE);
                }
                Recovery.run(server.jdbc(), this::applying);
                settle(server.jdbc());
                PromotionRun run = new PromotionRun(request, approval, listener, server, cancellation);
                Outcome outcome = ended(run);
                AuditedEnd.write(server.jdbc(), request, run.recordedAs(), outcome, listener);
                id = run.recordedAs();
                backup = run.backup();
                witness = run.witness();
                changedSomething = run.ranSomething();
                return outcome;
            }
        } catch (SQLException e) {
            // once steps run, LockedPromotion answers with an outcome: this comes from before them
            throw Problem.failed(FAILED, request.targetName() + " says: " + e.getMessage())
                    .attempting("preparing the promotion to " + request.targetName())
                    .state(new DatabaseState.Untouched())
                    .causedBy(e)
                    .build();
        } catch (Problem problem) {
            if (problem.exitCategory() == ExitCategory.REFUSED) {
                return refused(problem);
            }
            throw problem;
        }
    }

    /** A refusal is an outcome, wherever it comes from. */
    private static Outcome ended(PromotionRun run) throws SQLException {
        try {
            return run.run();
        } catch (Problem problem) {
            if (problem.exitCategory() == ExitCategory.REFUSED) {
                return refused(problem);
            }
            throw problem;
        }
    }

    private static Outcome refused(Problem problem) {
        return refused(problem.message(), problem);
    }

    /** With its details below the sentence. */
    static Outcome.Refused refused(String why, Problem problem) {
        return new Outcome.Refused(
                Stream.concat(Stream.of(why), problem.details().stream().map(detail -> "  " + detail))
                        .collect(Collectors.joining("\n")),
                List.of(),
                problem.next());
    }

    /** A promotion that was cut off has its end written down before anything else is planned. */
    private void settle(Connection jdbc) throws SQLException {
        for (HistorySettlement.Settled one : new HistorySettlement(
                        request.targetName(),
                        request.scope(),
                        request.migrations().map(MigrationWork::folder))
                .run(jdbc)) {
            applying(new ExecutionEvent.Recovered(
                    "promotion " + one.id() + " was cut off; it is " + one.state() + ", and recorded so"));
        }
    }

    private void applying(ExecutionEvent event) {
        listener.on(new Stage.Applying(event));
    }
}
