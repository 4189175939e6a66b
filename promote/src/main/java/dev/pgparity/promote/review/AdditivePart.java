package dev.pgparity.promote.review;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why a step is not additive: it removes something, or it has a hazard that is not allowed. */
final class AdditivePart {
    /** Nobody looks at the script once more: it must not fail for lack of an answer, nor rewrite even a small table. */
    private static final Set<HazardKind> ALWAYS = Set.of(HazardKind.MAY_FAIL, HazardKind.REWRITE);

    private final Plan plan;
    private final HazardReview review;
    private final HazardPolicy policy;
    /** What the plan makes again, or for the first time: a rebuilt index, the new name of a constraint. */
    private final Set<ObjectId> made = new HashSet<>();

    private AdditivePart(HazardReview review, HazardPolicy policy) {
        this.plan = review.plan();
        this.review = review;
        this.policy = policy.onlyAdditive();
        plan.steps().forEach(step -> made.addAll(step.puts().keySet()));
    }

    /** The reasons by the step's place in the plan, from 0. */
    static Map<Integer, String> reasons(HazardReview review, HazardPolicy policy) {
        AdditivePart part = new AdditivePart(review, policy);
        Map<Integer, String> reasons = new HashMap<>();
        List<Step> steps = part.plan.steps().toList();
        for (int i = 0; i < steps.size(); i++) {
            int place = i;
            part.reason(steps.get(i)).ifPresent(why -> reasons.put(place, why));
        }
        return reasons;
    }

    private Optional<String> reason(Step step) {
        List<Refusal> refusals = policy.refusals(List.of(step), review);
        if (!refusals.isEmpty()) {
            return Optional.of(refusals.getFirst().toString());
        }
        Optional<String> hazard = step.hazards().stream()
                .filter(one -> ALWAYS.contains(one.kind()) && !policy.isAllowed(one))
                .map(one -> new Refusal(step, one, true).toString())
                .findFirst();
        if (hazard.isPresent()) {
            return hazard;
        }
        Optional<ObjectId> removed = step.removes().stream()
                .filter(id -> plan.target().has(id) && !made.contains(id))
                .findFirst();
        if (step.action() != Action.RENAME && removed.isPresent()) {
            return Optional.of("removes " + removed.get().kind().words() + " "
                    + removed.get().path());
        }
        return step.phase() == Phase.CONTRACT ? Optional.of("contract phase") : Optional.empty();
    }
}
