package dev.pgparity.promote.review;

import dev.pgparity.plan.Phase;

/** Which steps of a plan run now ({@code --phase}). The others wait; waiting is no refusal. */
public enum PhaseChoice {
    /** What the running release survives. */
    EXPAND,
    /** What takes something away; nothing of the other phase may be left to do. */
    CONTRACT,
    ALL,
    /** Of the expand phase what takes nothing away and has no hazard that must be allowed ({@code --additive}). */
    ADDITIVE;

    /** Whether steps of that phase run. */
    public boolean includes(Phase phase) {
        return switch (phase) {
            case EXPAND -> this != CONTRACT;
            case CONTRACT -> this == CONTRACT || this == ALL;
        };
    }
}
