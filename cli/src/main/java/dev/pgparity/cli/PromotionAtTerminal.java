package dev.pgparity.cli;

import dev.pgparity.cli.render.PromoteText;
import dev.pgparity.compare.Comparison;
import dev.pgparity.evidence.Evidence;
import dev.pgparity.evidence.EvidenceFolder;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.Approval;
import dev.pgparity.promote.Outcome;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.PromotionListener;
import dev.pgparity.promote.PromotionRequest;
import dev.pgparity.promote.TargetPlan;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.Proposals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** What {@code promote} and {@code push} do alike: plan towards a source, run it, and tell a person what happens. */
final class PromotionAtTerminal {
    private PromotionAtTerminal() {}

    /** Towards the source of a comparison, after whoever is there was asked about renames. */
    static TargetPlan.Towards towards(
            Comparison comparison, ProposalOptions options, AskOptions asking, CommandLine command) {
        Map<String, String> renamed = new HashMap<>();
        asking.renamed(Proposals.undecided(comparison, options.settings()), command)
                .forEach(proposal -> renamed.put(proposal.before().toString(), proposal.name()));
        return new TargetPlan.Towards(
                comparison.source().catalog(),
                comparison.scope(),
                comparison.isIntentional(),
                options.settings().withRenames(renamed));
    }

    /** Runs it and says how it ended, with evidence in the project's folder; empty for none. */
    static int run(
            PromotionRequest request,
            Approval approval,
            PromoteText text,
            SchemaOrigin.Server target,
            CommandLine command,
            Optional<Path> project) {
        return run(listener -> new Promotion(request, approval, listener).run(), text, target, command, project);
    }

    /** The same of whatever is a promotion once it knows who listens. */
    static int run(
            Function<PromotionListener, Outcome> promotion,
            PromoteText text,
            SchemaOrigin.Server target,
            CommandLine command,
            Optional<Path> project) {
        Outcome outcome = outcome(promotion, text, target, command, project);
        text.end(outcome);
        return outcome.exitCode();
    }

    /**
     * Runs it; Ctrl-C ends it where it can be ended.
     *
     * @param promotion ready to run, once it knows who listens
     * @param project where evidence is kept; empty for none
     */
    static Outcome outcome(
            Function<PromotionListener, Outcome> promotion,
            PromoteText text,
            SchemaOrigin.Server target,
            CommandLine command,
            Optional<Path> project) {
        Evidence evidence = new Evidence(text.source(), target.name());
        Outcome outcome;
        try (Interruption interruption = Interruption.watch(command.getErr(), target.name())) {
            outcome = promotion.apply(stage -> {
                interruption.on(stage);
                evidence.on(stage);
                text.on(stage);
            });
        }
        evidence.end(outcome);
        if (project.isPresent() && evidence.isWorthKeeping()) {
            keep(evidence, project.get(), command);
        }
        return outcome;
    }

    private static void keep(Evidence evidence, Path project, CommandLine command) {
        try {
            Path folder = EvidenceFolder.of(project).write(evidence);
            command.getOut().println("  evidence     " + folder.resolve("evidence.html"));
        } catch (IOException e) {
            command.getErr().println("pgparity: The evidence cannot be written: " + e.getMessage());
        }
    }
}
