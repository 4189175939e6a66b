package dev.pgparity.proposal;

import dev.pgparity.observe.ProbeMode;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.promote.review.PhaseChoice;
import java.util.Optional;
import java.util.Set;

/**
 * What the caller decides.
 *
 * @param phase empty for the target's usual one: expand where it is protected, else all
 * @param allowances which hazards are accepted
 * @param settings how the plan is made
 * @param probes how long the target may be asked for its numbers
 * @param typed which of these choices must have an effect
 */
public record ProposalOptions(
        Optional<PhaseChoice> phase,
        Allowances allowances,
        PlanSettings settings,
        ProbeMode probes,
        TypedChoices typed) {
    /** None of them must have an effect. */
    public ProposalOptions(
            Optional<PhaseChoice> phase, Allowances allowances, PlanSettings settings, ProbeMode probes) {
        this(phase, allowances, settings, probes, TypedChoices.NONE);
    }

    /** The same, and these hazards of all objects are accepted. */
    public ProposalOptions alsoAllowing(Set<HazardKind> kinds) {
        return new ProposalOptions(phase, allowances.and(kinds), settings, probes, typed);
    }
}
