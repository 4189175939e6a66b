package dev.pgparity.proposal;

import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.review.PhaseChoice;
import java.util.Optional;

/**
 * What a target allows at all.
 *
 * @param phase which steps run now
 * @param policy which hazards need somebody's word
 */
public record TargetRules(PhaseChoice phase, HazardPolicy policy) {
    /** The rules of a target for one caller: a protected one, and one that never loses anything, only expand. */
    public static TargetRules of(SchemaOrigin target, ProposalOptions options) {
        Optional<EnvironmentSettings> environment =
                target instanceof SchemaOrigin.Server server ? server.environment() : Optional.empty();
        boolean additiveOnly =
                environment.map(EnvironmentSettings::additiveOnly).orElse(false);
        boolean careful = additiveOnly
                || environment.map(EnvironmentSettings::protectedEnvironment).orElse(false);
        return new TargetRules(
                options.phase().orElse(careful ? PhaseChoice.EXPAND : PhaseChoice.ALL),
                new HazardPolicy(
                        options.allowances(), additiveOnly, options.settings().onlineAboveRows()));
    }
}
