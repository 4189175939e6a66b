package dev.pgparity.promote.review;

import dev.pgparity.observe.HazardReview;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.LeftStep;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.PlanPart;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.Transactionality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What of a plan runs now, and what is left: the one answer for promotions, plans in every format and scripts.
 *
 * @param groups in order
 * @param left steps that do not run now, each with the reason
 */
public record Selection(List<ExecutionGroup> groups, List<LeftStep> left) {
    public Selection {
        groups = List.copyOf(groups);
        left = List.copyOf(left);
    }

    /** The steps of the choice that can run without the others; what can be one transaction is. */
    public static Selection of(HazardReview review, PhaseChoice choice, HazardPolicy policy) {
        PlanPart part = switch (choice) {
            case EXPAND, CONTRACT, ALL -> PlanPart.without(review.plan(), outside(review.plan(), choice));
            case ADDITIVE -> PlanPart.ofWholeObjects(review.plan(), AdditivePart.reasons(review, policy));
        };
        List<ExecutionGroup> chosen = new ArrayList<>();
        for (ExecutionGroup group : part.groups()) {
            if (!chosen.isEmpty() && canJoin(chosen.getLast(), group)) {
                chosen.add(join(chosen.removeLast(), group));
            } else {
                chosen.add(group);
            }
        }
        return new Selection(chosen, part.left());
    }

    private static Map<Integer, String> outside(Plan plan, PhaseChoice choice) {
        Map<Integer, String> outside = new HashMap<>();
        int place = 0;
        for (ExecutionGroup group : plan.groups()) {
            String phase = group.phase().name().toLowerCase(Locale.ROOT) + " phase";
            for (int i = 0; i < group.steps().size(); i++, place++) {
                if (!choice.includes(group.phase())) {
                    outside.put(place, phase);
                }
            }
        }
        return outside;
    }

    /** What steps that do not run are called: {@code contract step} where all of them are. */
    public static String noun(List<Step> waiting) {
        return waiting.stream().allMatch(step -> step.phase() == Phase.CONTRACT) ? "contract step" : "step";
    }

    /** A plan of these steps alone. */
    public Plan plan(Plan whole) {
        List<ExecutionGroup> numbered = new ArrayList<>();
        for (ExecutionGroup group : groups) {
            numbered.add(new ExecutionGroup(numbered.size() + 1, group.phase(), group.inTransaction(), group.steps()));
        }
        List<Plan.LeftOut> leftOut = new ArrayList<>(whole.leftOut());
        left.forEach(one -> leftOut.add(new Plan.LeftOut(one.step().subject(), one.why())));
        return new Plan(whole.target(), whole.differences(), numbered, leftOut);
    }

    /** The steps that do not run now. */
    public List<Step> waiting() {
        return left.stream().map(LeftStep::step).toList();
    }

    /** The planner cuts between phases so that one of them can wait; when none does, the cut has no reason. */
    private static boolean canJoin(ExecutionGroup first, ExecutionGroup second) {
        return first.inTransaction()
                && second.inTransaction()
                && first.phase() != second.phase()
                && first.steps().stream().noneMatch(s -> s.transactionality() == Transactionality.COMMIT_BEFORE_USE);
    }

    private static ExecutionGroup join(ExecutionGroup first, ExecutionGroup second) {
        List<Step> steps = new ArrayList<>(first.steps());
        steps.addAll(second.steps());
        return new ExecutionGroup(second.number(), second.phase(), true, steps);
    }

    /** Why this is not one transaction; empty where it is. */
    public Optional<String> notAtomic() {
        Optional<Step> outside = groups.stream()
                .filter(group -> !group.inTransaction())
                .flatMap(group -> group.steps().stream())
                .findFirst();
        if (outside.isPresent()) {
            return Optional.of("step \"" + outside.get().summary() + "\" cannot run in a transaction with others");
        }
        return groups.size() <= 1
                ? Optional.empty()
                : Optional.of("it needs " + groups.size()
                        + " transactions: what one of them makes is used only after its" + " COMMIT");
    }

    /** Steps of the phase before the chosen one that nobody has run yet. */
    public long waitingBefore() {
        return waiting().stream().filter(step -> step.phase() == Phase.EXPAND).count();
    }

    /** All steps that run. */
    public List<Step> steps() {
        return groups.stream().flatMap(group -> group.steps().stream()).toList();
    }
}
