package dev.pgparity.cli.promote;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.Interruption;
import dev.pgparity.cli.render.PromoteText;
import dev.pgparity.compare.Comparison;
import dev.pgparity.evidence.Evidence;
import dev.pgparity.evidence.EvidenceFolder;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.Proposals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine;

/** What {@code promote} and {@code push} do alike: plan towards a source, run it, and tell a person what happens. */
final class PromotionAtTerminal {
    private PromotionAtTerminal() {}

    /** Towards the source of a comparison, after whoever is there was asked about renames. */
    static TargetPlan.Towards towards(
            Comparison comparison, ProposalOptions options, AskOptions asking, CommandLine command) {
        options.typed().require(comparison, options.settings());
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
        return run(
                (listener, cancellation) -> new Promotion(request, approval, listener, cancellation).run(),
                text,
                target,
                command,
                project);
    }

    /** The same of whatever is a promotion once it knows who listens. */
    static int run(
            BiFunction<PromotionListener, Cancellation, Outcome> promotion,
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
     * @param promotion ready to run, once it knows who listens and who may cancel it
     * @param project where evidence is kept; empty for none
     */
    static Outcome outcome(
            BiFunction<PromotionListener, Cancellation, Outcome> promotion,
            PromoteText text,
            SchemaOrigin.Server target,
            CommandLine command,
            Optional<Path> project) {
        Evidence evidence = new Evidence(text.source(), target.name());
        Outcome outcome;
        try (Interruption.Work work = Interruption.of(command).work(target.name(), target.direct())) {
            PromotionListener listener = stage -> {
                if (stage instanceof Stage.Approved) {
                    work.begin();
                }
                evidence.on(stage);
                text.on(stage);
            };
            outcome = work.run(() -> promotion.apply(listener, work.cancellation()));
            work.ended(outcome.exitCategory());
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
            command.getErr()
                    .println("pgparity: The evidence cannot be written (" + EvidenceFolder.reason(e) + "): "
                            + EvidenceFolder.of(project).folder()
                            + ". The target's history has the promotion all the same.");
        }
    }
}
