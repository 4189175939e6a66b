package dev.pgparity.cli.option;

import dev.pgparity.observe.ProbeMode;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.proposal.ProposalOptions;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which hazards are accepted, for commands that run what somebody wrote. */
public final class AllowOptions {
    @Option(names = "--allow", paramLabel = "HAZARD:OBJECT", description = "Allow one hazard of one object.")
    private List<String> allow = List.of();

    @Option(names = "--allow-destructive", description = "Allow every hazard.")
    private boolean everything;

    public ProposalOptions options() {
        return new ProposalOptions(
                Optional.empty(),
                everything ? Allowances.EVERYTHING : Allowances.of(allow),
                PlanSettings.DEFAULT,
                ProbeMode.QUICK);
    }
}
