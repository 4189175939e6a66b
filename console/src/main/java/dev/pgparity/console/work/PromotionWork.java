package dev.pgparity.console.work;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Rehearsed;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.evidence.Evidence;
import dev.pgparity.evidence.EvidenceFolder;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.Approval;
import dev.pgparity.promote.BackupChoice;
import dev.pgparity.promote.MigrationPromotion;
import dev.pgparity.promote.MigrationRelease;
import dev.pgparity.promote.Outcome;
import dev.pgparity.promote.PlanReview;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.PromotionPreview;
import dev.pgparity.promote.PromotionRequest;
import dev.pgparity.promote.RehearsedSteps;
import dev.pgparity.promote.Stage;
import dev.pgparity.report.Words;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plans promotions and runs them, by the engine that the command line uses. */
@Component
class PromotionWork {
    private final Project project;
    private final Runs runs;
    private final JsonMapper json;

    PromotionWork(Project project, Runs runs, JsonMapper json) {
        this.project = project;
        this.runs = runs;
        this.json = json;
    }

    /** Looks at the target and writes down what would be done. */
    void plan(Run run) {
        PromotionPlan plan = new PromotionPlan(project, run);
        Optional<MigrationPromotion> migrations = plan.migrations();
        if (migrations.isPresent()) {
            List<Migration> pending =
                    migrations.get().pending(plan.source().name(), plan.source().target());
            if (!pending.isEmpty() || !run.choices().includeDrift()) {
                planMigrations(run, plan, migrations.get(), pending);
                return;
            }
        }
        PromotionRequest request = plan.request();
        PromotionPreview preview = PromotionPreview.of(request);
        PlanView view = PlanViews.of(preview, plan.isBackedUp());
        PlanReview review = preview.review();
        RunState state =
                review.isEmpty() ? RunState.IDLE : view.refusal().isEmpty() ? RunState.PLANNED : RunState.REFUSED;
        runs.planned(
                run.id(),
                state,
                json.writeValueAsString(view),
                review.identity(),
                review.expected().sha256(),
                state == RunState.IDLE ? idle(run, view) : view.refusal());
    }

    private static String idle(Run run, PlanView view) {
        return view.waiting().isEmpty()
                ? Words.subject(run.target()) + " is the same as " + run.source() + "."
                : "Nothing is to be done in this phase; "
                        + Words.count(view.waiting().size(), "contract step") + " can follow.";
    }

    private void planMigrations(Run run, PromotionPlan plan, MigrationPromotion migrations, List<Migration> pending) {
        Comparison comparison = plan.compare();
        MigrationRelease.Preview preview = release(
                        run, plan, migrations, pending, stage -> {}, event -> {}, new Cancellation())
                .preview();
        PlanView view = new PlanView(
                pending.isEmpty() ? "No migration is pending" : Words.count(pending.size(), "migration"),
                "",
                List.of(),
                List.of(),
                PlanViews.rows(preview.rows()),
                PlanViews.findings(plan.findings()),
                plan.manual().stream()
                        .filter(check -> check.by().isEmpty())
                        .map(check -> check.text())
                        .toList(),
                pending.stream().map(Migration::title).toList(),
                comparison.counting().size(),
                plan.isBackedUp(),
                comparison.targetFingerprint().brief(),
                "");
        boolean rows = preview.rows().stream().anyMatch(one -> !one.inParity());
        boolean idle = pending.isEmpty();
        runs.planned(
                run.id(),
                idle ? RunState.IDLE : RunState.PLANNED,
                json.writeValueAsString(view),
                preview.identity(),
                "",
                idle
                        ? Words.subject(run.target()) + " has all migrations that " + run.source() + " has."
                                + (rows ? " Lookup rows differ: synchronise them, or include drift." : "")
                        : "");
    }

    private MigrationRelease release(
            Run run,
            PromotionPlan plan,
            MigrationPromotion migrations,
            List<Migration> pending,
            Consumer<Stage> stages,
            Consumer<MigrationEvent> events,
            Cancellation cancellation) {
        return new MigrationRelease(request(run, plan, migrations, pending), stages, events, cancellation);
    }

    private MigrationRelease.Request request(
            Run run, PromotionPlan plan, MigrationPromotion migrations, List<Migration> pending) {
        return new MigrationRelease.Request(
                migrations,
                pending,
                plan.source().name(),
                plan.target().name(),
                plan.target().direct(),
                SidesReader.scope(plan.configuration()),
                plan.preparation().migrationOptions(false),
                Optional.of(plan.preparation().lookups(plan.source())),
                plan.preparation().checks(),
                plan.isBackedUp()
                        ? Optional.of(plan.preparation()
                                .backup(plan.target(), Optional.empty(), line -> runs.log(run.id(), line)))
                        : Optional.empty(),
                plan.findings(),
                plan.manual(),
                plan.preparation().afterMigrations(plan.target()),
                PromotionPreparation.approvals(plan.target(), run.askedBy()));
    }

    /**
     * Runs it.
     *
     * @param again a worker that had it is dead: what it began is gone on with
     */
    void run(Run run, boolean again, Cancellation cancellation) {
        PromotionPlan plan = new PromotionPlan(project, run);
        Optional<MigrationPromotion> migrations = plan.migrations();
        List<Migration> pending = pending(plan, migrations);
        if (!pending.isEmpty()) {
            migrate(run, plan, migrations.orElseThrow(), pending, cancellation);
        } else if (migrations.isPresent() && !run.choices().includeDrift()) {
            runs.end(run.id(), RunState.DONE, "No migration is pending any more.", "");
        } else {
            promote(run, plan, again, cancellation);
        }
    }

    /** Tries it on a restored copy of the target, which is not changed. */
    void rehearse(Run run) {
        PromotionPlan plan = new PromotionPlan(project, run);
        Evidence evidence = new Evidence(run.source(), run.target());
        RunTeller teller = new RunTeller(runs, run.id(), true);
        Consumer<Stage> stages = stage -> {
            evidence.on(stage);
            teller.on(stage);
        };
        Approval.Decision.Denied over = new Approval.Decision.Denied("This was a rehearsal; nothing has run.");
        BackupChoice backup = plan.preparation()
                .backup(plan.target(), Optional.of(BackupSettings.Verify.FULL), line -> runs.log(run.id(), line));
        Optional<MigrationPromotion> migrations = plan.migrations();
        List<Migration> pending = pending(plan, migrations);
        String otherwise = pending.isEmpty()
                ? new Promotion(
                                plan.request()
                                        .withoutApprovals()
                                        .withProject(plan.findings(), List.of())
                                        .withBackup(backup),
                                review -> over,
                                stages::accept)
                        .run()
                        .sentence()
                : rehearse(request(run, plan, migrations.orElseThrow(), pending).onCopyOf(backup), stages, over);
        Optional<RehearsedSteps> seen = evidence.last(Stage.Rehearsed.class).map(Stage.Rehearsed::rehearsed);
        runs.rehearsed(
                run.id(),
                json.writeValueAsString(new Rehearsed(
                        Instant.now(),
                        evidence.last(Stage.BackedUp.class)
                                .map(saved -> saved.backup().id())
                                .orElse("no copy"),
                        seen.map(RehearsedSteps::steps).orElse(List.of()).stream()
                                .map(step -> new Rehearsed.StepTime(
                                        Words.line(step.summary()), step.took().toMillis()))
                                .toList(),
                        seen.map(RehearsedSteps::locksInWords).orElse(""),
                        seen.map(RehearsedSteps::rewritten).orElse(List.of()),
                        seen.isEmpty()
                                ? otherwise
                                : seen.flatMap(RehearsedSteps::failure).orElse(""),
                        seen.map(RehearsedSteps::details).orElse(List.of()))));
    }

    private static String rehearse(
            MigrationRelease.Request request, Consumer<Stage> stages, Approval.Decision.Denied over) {
        return new MigrationRelease(request, stages, event -> {}).run(rows -> over)
                        instanceof MigrationRelease.Result.Denied(String why)
                ? why
                : over.why();
    }

    private static List<Migration> pending(PromotionPlan plan, Optional<MigrationPromotion> migrations) {
        return migrations
                .map(one -> one.pending(plan.source().name(), plan.source().target()))
                .orElse(List.of());
    }

    private void migrate(
            Run run,
            PromotionPlan plan,
            MigrationPromotion migrations,
            List<Migration> pending,
            Cancellation cancellation) {
        RunTeller teller = new RunTeller(runs, run.id(), plan.isBackedUp());
        MigrationTeller told = new MigrationTeller(runs, run.id());
        MigrationRelease.Result result = release(run, plan, migrations, pending, teller::on, told::on, cancellation)
                .run(rows -> new Approval.Decision.Granted(by(run)));
        boolean good = !(result instanceof MigrationRelease.Result.Denied);
        runs.stage(
                run.id(),
                MigrationTeller.STAGE,
                good ? "DONE" : "FAILED",
                Words.count(pending.size(), "migration"),
                -1);
        teller.ended(good, "");
        switch (result) {
            case MigrationRelease.Result.Done done ->
                runs.end(
                        run.id(),
                        RunState.DONE,
                        Words.subject(run.target()) + " has all migrations that " + run.source() + " has.",
                        "");
            case MigrationRelease.Result.Denied(String why) ->
                runs.end(run.id(), cancellation.by().isPresent() ? RunState.CANCELLED : RunState.REFUSED, why, "");
            case MigrationRelease.Result.Unwell unwell ->
                runs.end(
                        run.id(),
                        unwell.takingBack().worked() ? RunState.ROLLED_BACK : RunState.UNWELL,
                        "The migrations were committed, but the application is not well. "
                                + unwell.takingBack().sentence(),
                        "");
        }
    }

    private void promote(Run run, PromotionPlan plan, boolean again, Cancellation cancellation) {
        PromotionRequest request = plan.request();
        if (plan.isBackedUp()) {
            request = request.withBackup(
                    plan.preparation().backup(plan.target(), Optional.empty(), line -> runs.log(run.id(), line)));
        }
        if (again) {
            request = request.withoutApprovals(); // they were there when it began, and sameEnd holds it to its promise
        }
        RunTeller teller = new RunTeller(runs, run.id(), plan.isBackedUp());
        Evidence evidence = new Evidence(run.source(), run.target());
        Outcome outcome = new Promotion(
                        request,
                        again ? sameEnd(run) : samePlan(run),
                        stage -> {
                            evidence.on(stage);
                            teller.on(stage);
                        },
                        cancellation)
                .run();
        evidence.end(outcome);
        RunState state = state(outcome, cancellation);
        teller.ended(state == RunState.DONE, outcome.sentence());
        runs.end(run.id(), state, verdict(run, outcome), json.writeValueAsString(result(outcome, evidence, plan)));
    }

    private static String verdict(Run run, Outcome outcome) {
        return outcome instanceof Outcome.Committed committed && committed.isSameButIntentional()
                ? "Landed as planned: " + run.target() + " is the same as " + run.source()
                        + ", save what is intentional."
                : outcome.sentence();
    }

    /** What runs is what was looked at. */
    private static Approval samePlan(Run run) {
        return review -> run.identity().filter(review.identity()::equals).isPresent()
                ? new Approval.Decision.Granted(by(run))
                : new Approval.Decision.Denied(Words.subject(run.target()) + " or " + run.source()
                        + " has changed since this was planned; nothing has run. Plan it again.");
    }

    /** What is left of it leads to the same end. */
    private static Approval sameEnd(Run run) {
        return review ->
                run.expected().filter(review.expected().sha256()::equals).isPresent()
                        ? new Approval.Decision.Granted(by(run))
                        : new Approval.Decision.Denied(Words.subject(run.target()) + " or " + run.source()
                                + " has changed while no console was there. Plan it again.");
    }

    private static String by(Run run) {
        return run.runBy().orElse(run.askedBy());
    }

    private static RunState state(Outcome outcome, Cancellation cancellation) {
        return switch (outcome) {
            case Outcome.Committed committed -> RunState.DONE;
            case Outcome.Unwell unwell -> unwell.isUndone() ? RunState.ROLLED_BACK : RunState.UNWELL;
            case Outcome.RolledBack rolledBack ->
                cancellation.by().isPresent() ? RunState.CANCELLED : RunState.ROLLED_BACK;
            case Outcome.Refused refused -> cancellation.by().isPresent() ? RunState.CANCELLED : RunState.REFUSED;
            case Outcome.Partial partial -> RunState.PARTIAL;
            case Outcome.Unknown unknown -> RunState.PARTIAL;
        };
    }

    private RunResult result(Outcome outcome, Evidence evidence, PromotionPlan plan) {
        List<String> details = switch (outcome) {
            case Outcome.Committed committed -> List.of();
            case Outcome.Unwell unwell ->
                unwell.failures().stream()
                        .map(finding ->
                                finding.check() + ": " + finding.failure().orElse(""))
                        .toList();
            case Outcome.RolledBack rolledBack -> rolledBack.details();
            case Outcome.Refused refused ->
                refused.hazards().stream().map(Object::toString).toList();
            case Outcome.Partial partial -> partial.details();
            case Outcome.Unknown unknown -> unknown.details();
        };
        List<String> next = switch (outcome) {
            case Outcome.RolledBack rolledBack -> rolledBack.next();
            case Outcome.Refused refused -> refused.hazards().isEmpty() ? refused.next() : List.of();
            case Outcome.Partial partial -> partial.next();
            case Outcome.Unknown unknown -> unknown.next();
            case Outcome.Committed committed -> List.of();
            case Outcome.Unwell unwell -> List.of();
        };
        return new RunResult(
                details,
                next,
                evidence.last(Stage.Recorded.class).map(Stage.Recorded::id).orElse(""),
                evidence.last(Stage.BackedUp.class)
                        .map(saved -> saved.backup().id())
                        .orElse(""),
                kept(evidence, plan));
    }

    private static String kept(Evidence evidence, PromotionPlan plan) {
        if (!evidence.isWorthKeeping()) {
            return "";
        }
        try {
            return EvidenceFolder.of(plan.configuration().folder())
                    .write(evidence)
                    .getFileName()
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }
}
