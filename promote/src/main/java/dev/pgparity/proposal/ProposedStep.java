package dev.pgparity.proposal;

import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Step;
import dev.pgparity.promote.review.Refusal;
import java.util.List;

/**
 * One step with what becomes of it now.
 *
 * @param number from 1, through all groups
 * @param file the migration that it is a statement of; empty for a step of the plan
 * @param group the group it runs in
 * @param fate what becomes of it
 * @param why a clause: why it does not run now; empty for one that runs or is refused
 * @param opaque what it does is not known before it has run on a copy
 * @param refused the hazards that are not allowed; of a step that waits, those that will have to be
 */
public record ProposedStep(
        int number,
        String file,
        ExecutionGroup group,
        Step step,
        Fate fate,
        String why,
        boolean opaque,
        List<Refusal> refused) {
    public ProposedStep {
        refused = List.copyOf(refused);
    }

    /** What becomes of a step. */
    public enum Fate {
        /** It runs. */
        RUNS,
        /** Its phase is not chosen, or it needs a step that waits. */
        WAITS,
        /** It is not of the additive part, which alone was asked for. */
        LEFT_OUT,
        /** It has a hazard that is not allowed, which keeps everything from running. */
        REFUSED
    }
}
