package dev.pgparity.proposal;

import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import java.util.Optional;

/**
 * What the caller decides.
 *
 * @param phase empty for the target's usual one: expand where it is protected, else all
 * @param allowances which hazards are accepted
 * @param settings how the plan is made
 */
public record ProposalOptions(Optional<PhaseChoice> phase, Allowances allowances, PlanSettings settings) {}
