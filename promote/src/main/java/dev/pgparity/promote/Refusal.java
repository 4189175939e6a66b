package dev.pgparity.promote;

import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.Step;

/**
 * A hazard that is not allowed.
 *
 * @param allowable whether naming it helps; {@code additive_only} and rows that violate are not talked away
 */
public record Refusal(Step step, Hazard hazard, boolean allowable) {
    /** {@code data-loss column:public.users.nick: its values are lost: 3 of 5 rows with a value}. */
    @Override
    public String toString() {
        return hazard.kind().label() + " " + hazard.object() + ": " + hazard.why();
    }
}
