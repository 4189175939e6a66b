package dev.pgparity.proposal;

import dev.pgparity.plan.Phase;

/** Which phases run now. */
public enum PhaseChoice {
    /** Only what the running release survives. */
    EXPAND,
    /** Only what takes something away. */
    CONTRACT,
    /** Both. */
    ALL;

    public boolean includes(Phase phase) {
        return switch (this) {
            case EXPAND -> phase == Phase.EXPAND;
            case CONTRACT -> phase == Phase.CONTRACT;
            case ALL -> true;
        };
    }
}
