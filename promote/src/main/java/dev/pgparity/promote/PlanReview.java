package dev.pgparity.promote;

import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.data.TableDifference;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.plan.Plan;
import java.util.List;

/**
 * Everything that is known before anything runs: what approval is given to.
 *
 * @param hazards the plan with the target's numbers
 * @param selection what runs now and what waits
 * @param target the target's fingerprint
 * @param expected its fingerprint after the selected steps
 * @param lookups how the lookup rows differ; empty where none are declared
 */
public record PlanReview(
        HazardReview hazards,
        Selection selection,
        Fingerprint target,
        Fingerprint expected,
        List<TableDifference> lookups) {
    public PlanReview {
        lookups = List.copyOf(lookups);
    }

    /** Whether there is anything to do, in the schema or in lookup rows. */
    public boolean isEmpty() {
        return selection.groups().isEmpty() && lookups.stream().allMatch(TableDifference::inParity);
    }

    /** The plan, its hazards reviewed. */
    public Plan plan() {
        return hazards.plan();
    }
}
