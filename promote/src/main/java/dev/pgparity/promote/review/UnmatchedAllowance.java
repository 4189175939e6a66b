package dev.pgparity.promote.review;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.plan.Allowances;
import dev.pgparity.problem.NearMiss;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.List;

/** A hazard of files that is allowed by the name of an object that neither the files nor the target know: a typing error. */
public final class UnmatchedAllowance {
    private static final ProblemCode UNMATCHED = new ProblemCode("usage.matches-nothing");

    private UnmatchedAllowance() {}

    /** Throws a usage problem for the first one, naming near ones. */
    public static void require(HazardPolicy policy, PlanReview review, Catalog target) {
        List<String> hazards = review.steps().stream()
                .flatMap(step -> step.hazards().stream())
                .map(hazard -> hazard.allowance())
                .distinct()
                .toList();
        for (Allowances.Named named : policy.allowances().named()) {
            boolean known = target.ids().stream().anyMatch(id -> named.objects().matches(id.toString()))
                    || review.steps().stream()
                            .flatMap(step -> step.hazards().stream())
                            .anyMatch(hazard ->
                                    named.objects().matches(hazard.object().toString()));
            if (!known) {
                String typed = named.kind().label() + ":" + named.objects();
                throw Problem.usage(UNMATCHED, "--allow " + typed + " matches no object of this promotion.")
                        .next(NearMiss.advice(typed, hazards, "hazards of the migrations"))
                        .build();
            }
        }
    }
}
