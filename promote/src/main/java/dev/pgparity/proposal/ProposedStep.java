package dev.pgparity.proposal;

import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.Step;
import java.util.List;

/**
 * One step with what becomes of it now.
 *
 * @param number from 1, through all groups
 * @param group the group it runs in
 * @param fate what becomes of it
 * @param refused the hazards that are not allowed; they only count where the step is not {@link Fate#WAITS}
 */
public record ProposedStep(int number, ExecutionGroup group, Step step, Fate fate, List<Hazard> refused) {
    public ProposedStep {
        refused = List.copyOf(refused);
    }

    /** What becomes of a step. */
    public enum Fate {
        /** It runs. */
        RUNS,
        /** Its phase is not chosen. */
        WAITS,
        /** It has a hazard that is not allowed, which keeps everything from running. */
        REFUSED
    }
}
