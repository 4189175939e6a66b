package dev.pgparity.cli.promote;

import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.Inputs;
import dev.pgparity.cli.option.PlanOptions;
import dev.pgparity.cli.render.PromoteText;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.origin.PromotionChain;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.approval.Approval.Decision;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.read.ReadDetail;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pgparity push SOURCE ENV}. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description = {
            "Bring a database that is not protected to SOURCE's schema at once: no file, no question.",
            "For development. What loses data or weakens security is refused unless it is allowed."
        })
public final class PushCommand implements Callable<Integer> {
    private static final ProblemCode PROTECTED = new ProblemCode("push.protected");

    /** What hurts nobody where no release runs. */
    private static final Set<HazardKind> HARMLESS = EnumSet.of(
            HazardKind.REWRITE,
            HazardKind.BLOCKS_READS,
            HazardKind.BLOCKS_WRITES,
            HazardKind.BREAKS_RUNNING_CODE,
            HazardKind.IRREVERSIBLE);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final PlanOptions choices = new PlanOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        PrintWriter messages = spec.commandLine().getErr();
        SchemaOrigin source = inputs.source(configuration, common);
        SchemaOrigin.Server target = CommonOptions.server(
                inputs.changed(configuration, common, messages),
                "push changes a database, and what you named is none.");
        refuseProtected(source, target);
        PromotionChain.require(configuration, source, target);
        ProposalOptions options = choices.with(configuration, true).alsoAllowing(HARMLESS);
        Comparison comparison = inputs.compare(configuration, common, ReadDetail.OBJECTS_AND_DEPENDENCIES, messages);
        PromotionRequest request = new PromotionPreparation(configuration)
                .schemaAlone(
                        target,
                        PromotionAtTerminal.towards(comparison, options, new AskOptions(), spec.commandLine()),
                        options,
                        new AskOptions().user(),
                        source.name());
        PromoteText text = new PromoteText(spec.commandLine().getOut(), common.page(), source.name(), target.name());
        return PromotionAtTerminal.run(
                request,
                review -> {
                    text.plan(review);
                    return new Decision.Granted("");
                },
                text,
                target,
                spec.commandLine(),
                Optional.empty());
    }

    private static void refuseProtected(SchemaOrigin source, SchemaOrigin.Server target) {
        if (target.isProtected()) {
            throw Problem.refused(
                            PROTECTED,
                            target.name() + " " + target.guard() + ", and push asks nobody; nothing was changed.")
                    .next("pgparity promote " + source.typed() + " " + target.name())
                    .build();
        }
    }
}
