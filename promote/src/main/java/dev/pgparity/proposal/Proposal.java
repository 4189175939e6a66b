package dev.pgparity.proposal;

import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.RenameProposal;
import dev.pgparity.data.TableDifference;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.review.Refusal;
import dev.pgparity.promote.review.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan with the target's numbers and the caller's decisions about it: which steps run now, which wait for another
 * phase, and which are refused. One refused step keeps all others from running.
 *
 * @param comparison what the plan was made from
 * @param review the plan and what the target said about its hazards
 * @param rules what the target allows
 * @param renames what may be a rename and is planned as a drop and an add
 * @param selection what runs now where nothing is refused, and what is left
 * @param rows how reference rows differ that are promoted too
 * @param digests of the migrations that run: version and SHA-256 of what they send
 */
public record Proposal(
        Comparison comparison,
        HazardReview review,
        TargetRules rules,
        List<RenameProposal> renames,
        Selection selection,
        List<ProposedStep> steps,
        List<TableDifference> rows,
        List<String> digests) {
    private static final ProblemCode NOT_ALLOWED = new ProblemCode("plan.hazard-not-allowed");

    public Proposal {
        renames = List.copyOf(renames);
        steps = List.copyOf(steps);
        rows = rows.stream().filter(one -> !one.inParity()).toList();
        digests = List.copyOf(digests);
    }

    /** The same with reference rows. */
    public Proposal withRows(List<TableDifference> differences) {
        return new Proposal(comparison, review, rules, renames, selection, steps, differences, digests);
    }

    /** Decides about every step of a plan. */
    static Proposal of(Comparison comparison, HazardReview review, TargetRules rules, List<RenameProposal> renames) {
        return of(comparison, List.of(), List.of(), review, rules, renames);
    }

    /** Decides about everything that a promotion would do: the statements of its files, then the steps of its plan. */
    public static Proposal of(
            Comparison comparison, PlanReview review, TargetRules rules, List<RenameProposal> renames) {
        return of(comparison, review.migrations(), review.waitingFiles(), review.hazards(), rules, renames)
                .withRows(review.lookups());
    }

    private static Proposal of(
            Comparison comparison,
            List<ReviewedMigration> migrations,
            List<ReviewedMigration> waitingFiles,
            HazardReview review,
            TargetRules rules,
            List<RenameProposal> renames) {
        Selection selection = Selection.of(review, rules.phase(), rules.policy());
        Map<Integer, String> left = new HashMap<>();
        selection.left().forEach(one -> left.put(one.number(), one.why()));
        List<ProposedStep> steps = new ArrayList<>();
        for (ReviewedMigration migration : migrations) {
            for (Step step : migration.steps()) {
                List<Refusal> refused = rules.policy().refusals(List.of(step), review);
                steps.add(new ProposedStep(
                        steps.size() + 1,
                        migration.title(),
                        migration.group(0),
                        step,
                        fate(rules.phase(), false, !refused.isEmpty()),
                        "",
                        migration.isOpaque(step),
                        refused));
            }
        }
        for (ReviewedMigration migration : waitingFiles) {
            for (Step step : migration.steps()) {
                steps.add(new ProposedStep(
                        steps.size() + 1,
                        migration.title(),
                        new ExecutionGroup(0, Phase.CONTRACT, migration.inTransaction(), migration.steps()),
                        step,
                        ProposedStep.Fate.WAITS,
                        "",
                        migration.isOpaque(step),
                        rules.policy().refusals(List.of(step), review)));
            }
        }
        int files = steps.size();
        for (ExecutionGroup group : review.plan().groups()) {
            for (Step step : group.steps()) {
                int number = steps.size() - files + 1;
                List<Refusal> refused = rules.policy().refusals(List.of(step), review);
                ProposedStep.Fate fate = fate(rules.phase(), left.containsKey(number), !refused.isEmpty());
                steps.add(new ProposedStep(
                        files + number, "", group, step, fate, left.getOrDefault(number, ""), false, refused));
            }
        }
        return new Proposal(
                comparison,
                review,
                rules,
                renames,
                selection,
                steps,
                List.of(),
                migrations.stream().map(ReviewedMigration::identity).toList());
    }

    private static ProposedStep.Fate fate(PhaseChoice phase, boolean left, boolean refused) {
        if (left) {
            return phase == PhaseChoice.ADDITIVE ? ProposedStep.Fate.LEFT_OUT : ProposedStep.Fate.WAITS;
        }
        return refused ? ProposedStep.Fate.REFUSED : ProposedStep.Fate.RUNS;
    }

    /** The plan, its hazards with the target's numbers. */
    public Plan plan() {
        return review.plan();
    }

    /** Which phases run now. */
    public PhaseChoice phase() {
        return rules.phase();
    }

    public List<ProposedStep> with(ProposedStep.Fate fate) {
        return steps.stream().filter(s -> s.fate() == fate).toList();
    }

    /** The plan to be saved: all of it, since a phase is chosen when it runs; of an additive one that part alone. */
    public Plan reviewed() {
        return phase() == PhaseChoice.ADDITIVE ? selection.plan(plan()) : plan();
    }

    /** Every hazard that keeps the plan from running. */
    public List<Refusal> refused() {
        return with(ProposedStep.Fate.REFUSED).stream()
                .flatMap(step -> step.refused().stream())
                .toList();
    }

    /** The titles of the migrations that run, in order. */
    public List<String> files() {
        return steps.stream()
                .map(ProposedStep::file)
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
    }

    /** Nothing is to be done. */
    public boolean isEmpty() {
        return steps.isEmpty() && rows.isEmpty();
    }

    /** Steps that the running release does not survive. */
    public List<ProposedStep> breaking() {
        return steps.stream()
                .filter(s -> s.step().hazards().stream().anyMatch(h -> h.kind() == HazardKind.BREAKS_RUNNING_CODE))
                .toList();
    }

    /** Throws a {@link Problem} that says what is refused and what to type to allow it; nothing when all may run. */
    public void requireAllowed() {
        List<Refusal> refused = refused();
        if (refused.isEmpty()) {
            return;
        }
        Problem.Builder problem = Problem.refused(
                NOT_ALLOWED,
                (refused.size() == 1 ? "A hazard is" : refused.size() + " hazards are")
                        + " not allowed, so nothing was done.");
        for (ProposedStep step : with(ProposedStep.Fate.REFUSED)) {
            for (Refusal refusal : step.refused()) {
                problem.detail(
                        null,
                        "step " + step.number() + ", " + step.step().summary() + ": "
                                + refusal.hazard().why() + "\n"
                                + (refusal.allowable()
                                        ? "--allow " + refusal.hazard().allowance()
                                        : comparison.target().origin().name() + " is additive_only"));
            }
        }
        Refusal.advice(refused, comparison.target().origin().name()).forEach(problem::next);
        boolean onlyContract =
                with(ProposedStep.Fate.REFUSED).stream().allMatch(s -> s.group().phase() == Phase.CONTRACT);
        if (onlyContract && !with(ProposedStep.Fate.RUNS).isEmpty()) {
            problem.next("Or let them wait: --phase expand does the rest.");
        }
        problem.next("--additive selects what removes nothing and has no such hazard, and lists the rest.");
        throw problem.build();
    }
}
