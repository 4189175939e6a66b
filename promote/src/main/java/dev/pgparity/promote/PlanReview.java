package dev.pgparity.promote;

import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.plan.Plan;

/**
 * Everything that is known before anything runs: what approval is given to.
 *
 * @param hazards the plan with the target's numbers
 * @param selection what runs now and what waits
 * @param target the target's fingerprint
 * @param expected its fingerprint after the selected steps
 */
public record PlanReview(HazardReview hazards, Selection selection, Fingerprint target, Fingerprint expected) {
    /** The plan, its hazards reviewed. */
    public Plan plan() {
        return hazards.plan();
    }
}
