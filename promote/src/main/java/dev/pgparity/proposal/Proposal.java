package dev.pgparity.proposal;

import dev.pgparity.compare.Comparison;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanFailure;
import dev.pgparity.plan.Planner;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.PlanRules;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A plan together with the caller's decisions about it: which steps run now, which wait for another phase, and which
 * are refused. One refused step keeps all others from running.
 *
 * @param comparison what the plan was made from
 * @param phase the phases that run now
 * @param additiveOnly the target never loses anything, whatever is allowed
 */
public record Proposal(
        Comparison comparison, Plan plan, PhaseChoice phase, boolean additiveOnly, List<ProposedStep> steps) {
    private static final ProblemCode IMPOSSIBLE = new ProblemCode("plan.impossible");
    private static final ProblemCode NOT_ALLOWED = new ProblemCode("plan.hazard-not-allowed");

    public Proposal {
        steps = List.copyOf(steps);
    }

    /** Plans what removes the differences; throws a {@link Problem} where no order of steps exists. */
    public static Proposal of(Comparison comparison, ProposalOptions options) {
        Plan plan = plan(comparison, options);
        Optional<EnvironmentSettings> environment = comparison.target().origin() instanceof SchemaOrigin.Server server
                ? server.environment()
                : Optional.empty();
        boolean additiveOnly =
                environment.map(EnvironmentSettings::additiveOnly).orElse(false);
        boolean careful = additiveOnly
                || environment.map(EnvironmentSettings::protectedEnvironment).orElse(false);
        PhaseChoice phase = options.phase().orElse(careful ? PhaseChoice.EXPAND : PhaseChoice.ALL);
        List<ProposedStep> steps = new ArrayList<>();
        for (ExecutionGroup group : plan.groups()) {
            for (Step step : group.steps()) {
                List<Hazard> refused = step.hazards().stream()
                        .filter(hazard -> isRefused(hazard, options.allowances(), additiveOnly))
                        .toList();
                boolean chosen = phase.includes(group.phase());
                ProposedStep.Fate fate = !chosen
                        ? ProposedStep.Fate.WAITS
                        : refused.isEmpty() ? ProposedStep.Fate.RUNS : ProposedStep.Fate.REFUSED;
                steps.add(new ProposedStep(steps.size() + 1, group, step, fate, refused));
            }
        }
        return new Proposal(comparison, plan, phase, additiveOnly, steps);
    }

    private static Plan plan(Comparison comparison, ProposalOptions options) {
        try {
            return new Planner(PlanRules.all())
                    .plan(
                            comparison.source().catalog(),
                            comparison.target().catalog(),
                            comparison.differences(),
                            options.settings());
        } catch (PlanFailure e) {
            Problem.Builder problem = Problem.failed(IMPOSSIBLE, "No plan can be made: " + e.getMessage())
                    .causedBy(e);
            e.objects().forEach(object -> problem.detail(null, object.toString()));
            throw problem.build();
        }
    }

    private static boolean isRefused(Hazard hazard, Allowances allowances, boolean additiveOnly) {
        boolean takesAway = hazard.kind() == HazardKind.DATA_LOSS || hazard.kind() == HazardKind.BREAKS_RUNNING_CODE;
        return (additiveOnly && takesAway) || !allowances.allows(hazard);
    }

    /** The groups that run now, in order. */
    public List<ExecutionGroup> running() {
        return plan.groups().stream().filter(g -> phase.includes(g.phase())).toList();
    }

    /** Whether a step of the plan runs now. */
    public Predicate<Step> runs() {
        Set<Step> running = Collections.newSetFromMap(new IdentityHashMap<>());
        with(ProposedStep.Fate.RUNS).forEach(step -> running.add(step.step()));
        return running::contains;
    }

    public List<ProposedStep> with(ProposedStep.Fate fate) {
        return steps.stream().filter(s -> s.fate() == fate).toList();
    }

    /** Every hazard that keeps the plan from running. */
    public List<Hazard> refused() {
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

    /** Says what is refused and what to type to allow it; throws nothing when everything may run. */
    public void requireAllowed() {
        List<Hazard> refused = refused();
        if (refused.isEmpty()) {
            return;
        }
        String target = comparison.target().origin().name();
        Problem.Builder problem = Problem.refused(
                NOT_ALLOWED,
                (refused.size() == 1 ? "A hazard is" : refused.size() + " hazards are") + " not allowed"
                        + (additiveOnly ? " (" + target + " is additive_only)" : "") + "; nothing was done.");
        with(ProposedStep.Fate.REFUSED)
                .forEach(step -> step.refused()
                        .forEach(hazard -> problem.detail(
                                null,
                                "step " + step.number() + ", " + step.step().summary() + ": " + hazard.why()
                                        + "\n--allow " + hazard.allowance())));
        if (!additiveOnly) {
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
