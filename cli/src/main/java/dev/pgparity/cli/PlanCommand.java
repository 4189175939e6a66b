package dev.pgparity.cli;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.cli.render.NextCommand;
import dev.pgparity.cli.render.PlanJson;
import dev.pgparity.cli.render.PlanMarkdown;
import dev.pgparity.cli.render.PlanText;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.promote.PlanFile;
import dev.pgparity.proposal.Proposal;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.Proposals;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.report.SqlScript;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pgparity plan SOURCE TARGET}. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "The SQL that makes TARGET's schema equal to SOURCE's, with phases, locks and hazards.")
final class PlanCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final PlanOptions choices = new PlanOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--format", defaultValue = "TEXT", description = "text, json, markdown or sql.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(names = "--exit-code", description = "End with 2 when there is something to do.")
    private boolean exitCode;

    @Option(names = "--include-secrets", description = "Write secrets into the SQL.")
    private boolean includeSecrets;

    @Option(names = "--out", paramLabel = "FILE", description = "Save the plan, for promote --plan FILE later.")
    private @Nullable Path save;

    /** How the plan is written. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        SQL
    }

    @Override
    public Integer call() {
        Stopwatch time = Stopwatch.started();
        Configuration configuration = common.configuration();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter messages = spec.commandLine().getErr();
        ProposalOptions options = choices.with(configuration);
        Comparison comparison = inputs.compare(configuration, common, ReadDetail.OBJECTS_AND_DEPENDENCIES, messages);
        Proposal proposal = Proposals.make(comparison, options);
        if (save != null) {
            PlanFile.of(proposal.reviewed(), comparison.scope(), comparison.sourceFingerprint())
                    .save(save);
            messages.println("Saved the plan as " + save + ", for pgparity promote … --plan " + save);
        }
        switch (format) {
            case TEXT -> {
                new PlanText(out, common.page()).write(proposal, time.words());
                out.println(NextCommand.afterPlan(proposal));
            }
            case JSON -> new PlanJson(out).write(proposal);
            case MARKDOWN -> new PlanMarkdown(out).write(proposal);
            case SQL -> {
                proposal.requireAllowed();
                new SqlScript(
                                out,
                                includeSecrets ? comparison.source().catalog().secrets() : Secrets.NONE)
                        .write(
                                proposal.selection().groups(),
                                proposal.selection().left());
            }
        }
        return (exitCode && !proposal.plan().isEmpty() ? ExitCode.DIFFERENCES : ExitCode.DONE).number();
    }
}
