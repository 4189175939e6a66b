package dev.pgparity.proposal;

import dev.pgparity.compare.Comparison;
import dev.pgparity.compare.RenameProposal;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.PhaseChoice;
import dev.pgparity.promote.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A plan with the target's numbers and the caller's decisions about it: which steps run now, which wait for another
 * phase, and which are refused. One refused step keeps all others from running.
 *
 * @param comparison what the plan was made from
 * @param review the plan and what the target said about its hazards
 * @param rules what the target allows
 * @param renames what may be a rename and is planned as a drop and an add
 */
public record Proposal(
        Comparison comparison,
        HazardReview review,
        TargetRules rules,
        List<RenameProposal> renames,
        List<ProposedStep> steps) {
    private static final ProblemCode NOT_ALLOWED = new ProblemCode("plan.hazard-not-allowed");

    public Proposal {
        renames = List.copyOf(renames);
        steps = List.copyOf(steps);
    }

    /** Decides about every step. */
    static Proposal of(Comparison comparison, HazardReview review, TargetRules rules, List<RenameProposal> renames) {
        List<ProposedStep> steps = new ArrayList<>();
        for (ExecutionGroup group : review.plan().groups()) {
            for (Step step : group.steps()) {
                List<Refusal> refused = rules.policy().refusals(List.of(step), review);
                boolean waits = !rules.phase().includes(group.phase());
                ProposedStep.Fate fate = waits
                        ? ProposedStep.Fate.WAITS
                        : refused.isEmpty() ? ProposedStep.Fate.RUNS : ProposedStep.Fate.REFUSED;
                steps.add(new ProposedStep(steps.size() + 1, group, step, fate, refused));
            }
        }
        return new Proposal(comparison, review, rules, renames, steps);
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

    /** Whether a step of the plan runs now. */
    public Predicate<Step> runs() {
        Set<Step> running = Collections.newSetFromMap(new IdentityHashMap<>());
        with(ProposedStep.Fate.RUNS).forEach(step -> running.add(step.step()));
        return running::contains;
    }

    /** Every hazard that keeps the plan from running. */
    public List<Refusal> refused() {
        return with(ProposedStep.Fate.REFUSED).stream()
                .flatMap(step -> step.refused().stream())
                .toList();
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
        if (refused.stream().allMatch(Refusal::allowable)) {
            problem.next("Allow each by name as above, or all of them with --allow-destructive.");
        }
        boolean onlyContract =
                with(ProposedStep.Fate.REFUSED).stream().allMatch(s -> s.group().phase() == Phase.CONTRACT);
        if (onlyContract && !with(ProposedStep.Fate.RUNS).isEmpty()) {
            problem.next("Or let them wait: --phase expand does the rest.");
        }
        throw problem.build();
    }
}
