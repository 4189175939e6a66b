package dev.pgparity.promote.review;

import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.Step;
import java.util.Collection;
import java.util.List;

/**
 * A hazard that is not allowed.
 *
 * @param allowable whether naming it helps; {@code additive_only} and rows that violate are not talked away
 */
public record Refusal(Step step, Hazard hazard, boolean allowable) {
    /** What to type next; of one environment's name and what is refused there. */
    public static List<String> advice(Collection<Refusal> refused, String target) {
        return refused.stream().allMatch(Refusal::allowable)
                ? List.of("Allow each by name as above, or all of them with --allow-destructive.")
                : List.of(target + " is additive_only: no flag allows what removes something or breaks the running"
                        + " release there.");
    }

    /** {@code data-loss column:public.users.nick: its values are lost: 3 of 5 rows with a value}. */
    @Override
    public String toString() {
        return hazard.kind().label() + " " + hazard.object() + ": " + hazard.why();
    }
}
