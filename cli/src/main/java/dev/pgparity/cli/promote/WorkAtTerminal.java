package dev.pgparity.cli.promote;

import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.render.DataText;
import dev.pgparity.cli.render.PromoteText;
import dev.pgparity.config.Configuration;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.promote.Promotion;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.request.BackupChoice;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PlanReview;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;

/** A promotion of one work, files or rows, told briefly: what is in the way, what runs, and what went wrong. */
public final class WorkAtTerminal {
    private static final int ROWS_SHOWN = 20;

    private final Configuration configuration;
    private final CommonOptions common;
    private final AskOptions asking;
    private final CommandLine command;

    public WorkAtTerminal(Configuration configuration, CommonOptions common, AskOptions asking, CommandLine command) {
        this.configuration = configuration;
        this.common = common;
        this.asking = asking;
        this.command = command;
    }

    /**
     * Runs it.
     *
     * @param source as messages call it
     * @param ask whether somebody is asked also where the target is not protected
     * @param done says that all is well
     * @return the exit code
     */
    public int run(
            PromotionRequest request,
            String source,
            Optional<BackupChoice> backup,
            SchemaOrigin.Server target,
            boolean ask,
            Consumer<Outcome.Committed> done) {
        PromotionRequest chosen = backup.isPresent() ? request.withBackup(backup.get()) : request;
        PromoteText text = new PromoteText(command.getOut(), common.page(), source, target.name()).brief();
        Approval approval = asking.approval(target, review -> show(review, text, target), ask, command);
        Outcome outcome = PromotionAtTerminal.outcome(
                (listener, cancellation) -> new Promotion(chosen, approval, listener, cancellation).run(),
                text,
                target,
                command,
                Optional.of(configuration.folder())
                        .filter(folder -> configuration.file().isPresent()));
        if (outcome instanceof Outcome.Committed committed) {
            done.accept(committed);
        } else {
            new PromoteText(command.getErr(), common.page(), source, target.name()).end(outcome);
        }
        return outcome.exitCode();
    }

    private void show(PlanReview review, PromoteText text, SchemaOrigin.Server target) {
        if (target.isProtected() && !review.migrations().isEmpty()) {
            text.plan(review);
        } else if (!review.lookups().isEmpty()) {
            new DataText(command.getOut(), common.page(), ROWS_SHOWN).write(review.lookups());
        }
    }
}
