package dev.pgparity.console.work;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.config.BackupSettings;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Rehearsed;
import dev.pgparity.console.store.Run;
import dev.pgparity.console.store.RunState;
import dev.pgparity.console.store.Runs;
import dev.pgparity.evidence.Evidence;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.decision.PromotionPreview;
import dev.pgparity.promote.outcome.RehearsedSteps;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.BackupChoice;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.ApprovedWorks;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.report.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plans promotions and runs them, by the engine that the command line uses. */
@Component
class PromotionWork {
    private final Project project;
    private final Runs runs;
    private final JsonMapper json;
    private final RunPromotion promotions;

    PromotionWork(Project project, Runs runs, JsonMapper json, RunPromotion promotions) {
        this.project = project;
        this.runs = runs;
        this.json = json;
        this.promotions = promotions;
    }

    /** Looks at the target and writes down what would be done. */
    void plan(Run run) {
        PromotionPlan plan = new PromotionPlan(project, run);
        PromotionRequest request = plan.request();
        PromotionPreview preview = PromotionPreview.of(request);
        long drift = request.changesSchema() ? 0 : plan.compare().counting().size();
        PlanView view = PlanViews.of(preview, plan.isBackedUp(), drift);
        PlanReview review = preview.review();
        RunState state =
                review.isEmpty() ? RunState.IDLE : view.refusal().isEmpty() ? RunState.PLANNED : RunState.REFUSED;
        runs.planned(
                run.id(),
                state,
                json.writeValueAsString(view),
                review.identity(),
                json.writeValueAsString(ApprovedWorks.of(review)),
                state == RunState.IDLE ? idle(run, view, request.changesSchema()) : view.refusal());
    }

    private static String idle(Run run, PlanView view, boolean whole) {
        if (!whole) {
            return Words.subject(run.target()) + " has all migrations that " + run.source() + " has.";
        }
        return view.waiting().isEmpty()
                ? Words.subject(run.target()) + " is the same as " + run.source() + "."
                : "Nothing is to be done in this phase; "
                        + Words.count(view.waiting().size(), "contract step") + " can follow.";
    }

    /**
     * Runs it.
     *
     * @param again a worker that had it is dead: what it began is gone on with
     */
    void run(Run run, boolean again, Cancellation cancellation) {
        PromotionPlan plan = new PromotionPlan(project, run);
        PromotionRequest request = plan.request();
        if (plan.isBackedUp()) {
            request = request.withBackup(
                    plan.preparation().backup(plan.target(), Optional.empty(), line -> runs.log(run.id(), line)));
        }
        if (again) {
            request = request.withoutApprovals(); // they were there when it began, and the rest is held to them
        }
        promotions.run(run, plan.configuration(), request, again ? rest(run) : samePlan(run), cancellation);
    }

    /** Tries it on a restored copy of the target, which is not changed. */
    void rehearse(Run run) {
        PromotionPlan plan = new PromotionPlan(project, run);
        Evidence evidence = new Evidence(run.source(), run.target());
        RunTeller teller = new RunTeller(runs, run.id(), true);
        Approval.Decision.Denied over = new Approval.Decision.Denied("This was a rehearsal; nothing has run.");
        BackupChoice backup = plan.preparation()
                .backup(plan.target(), Optional.of(BackupSettings.Verify.FULL), line -> runs.log(run.id(), line));
        String otherwise = new Promotion(
                        plan.request()
                                .withoutApprovals()
                                .withProject(plan.findings(), List.of())
                                .withBackup(backup),
                        review -> over,
                        stage -> {
                            evidence.on(stage);
                            teller.on(stage);
                        })
                .run()
                .sentence();
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

    /** What runs is what was looked at. */
    private static Approval samePlan(Run run) {
        return new AsLookedAt(
                by(run),
                review -> run.identity().filter(review.identity()::equals).isPresent(),
                Words.subject(run.target()) + " or " + run.source()
                        + " has changed since this was planned; nothing has run. Plan it again.");
    }

    /** What was seen before is held against what there is now, before its hazards are. */
    private record AsLookedAt(String by, Predicate<PlanReview> same, String otherwise) implements Approval {
        @Override
        public Decision decide(PlanReview review) {
            return same.test(review) ? new Decision.Granted(by) : new Decision.Denied(otherwise);
        }

        @Override
        public Optional<String> changed(PlanReview review) {
            return same.test(review) ? Optional.empty() : Optional.of(otherwise);
        }
    }

    /** What is left of it: the same end, and of the files and rows that were approved those that have not run yet. */
    private Approval rest(Run run) {
        return new AsLookedAt(
                by(run),
                review -> run.expected()
                        .map(approved -> json.readValue(approved, ApprovedWorks.class))
                        .filter(approved -> approved.covers(review))
                        .isPresent(),
                Words.subject(run.target()) + " or " + run.source()
                        + " has changed while no console was there. Plan it again.");
    }

    private static String by(Run run) {
        return run.runBy().orElse(run.askedBy());
    }
}
