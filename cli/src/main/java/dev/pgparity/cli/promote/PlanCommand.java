package dev.pgparity.cli.promote;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.cli.option.AskOptions;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Inputs;
import dev.pgparity.cli.option.PlanOptions;
import dev.pgparity.cli.option.Stopwatch;
import dev.pgparity.cli.render.NextCommand;
import dev.pgparity.cli.render.PlanJson;
import dev.pgparity.cli.render.PlanMarkdown;
import dev.pgparity.cli.render.PlanText;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.data.TableDifference;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.decision.PromotionPreview;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.request.SecondJudge;
import dev.pgparity.promote.review.ApprovedWorks;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.work.LookupRows;
import dev.pgparity.promote.work.PlanFile;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.proposal.Proposal;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.Proposals;
import dev.pgparity.proposal.TargetRules;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.report.SqlScript;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
public final class PlanCommand implements Callable<Integer> {
    private static final ProblemCode BOTH_NOT_SAVED = new ProblemCode("plan.files-and-steps-not-saved");
    private static final ProblemCode NOT_SQL = new ProblemCode("plan.migrations-no-sql");

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

    @Option(names = "--include-drift", description = "With migrations: plan what is different beside them, too.")
    private boolean includeDrift;

    private boolean byFiles;

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
        inputs.changed(configuration, common, messages);
        Comparison comparison = inputs.compare(configuration, common, ReadDetail.OBJECTS_AND_DEPENDENCIES, messages);
        Proposal proposal = proposal(configuration, comparison, options);
        boolean files = !proposal.files().isEmpty();
        if (save != null) {
            save(save, proposal, comparison);
            messages.println("Saved the plan as " + save + ", for pgparity promote --plan " + save);
        }
        switch (format) {
            case TEXT -> {
                new PlanText(out, common.page()).write(proposal, time.words());
                out.println(NextCommand.afterPlan(proposal, Optional.ofNullable(save)));
                if (byFiles && !includeDrift && !comparison.inParity(false)) {
                    out.println(Words.count(comparison.counting().size(), "difference")
                            + " now; those that no pending migration removes are drift, and stay (--include-drift).");
                }
            }
            case JSON -> new PlanJson(out).write(proposal);
            case MARKDOWN -> new PlanMarkdown(out).write(proposal);
            case SQL -> {
                if (files) {
                    throw Problem.usage(NOT_SQL, "This promotion runs migrations: their SQL is in their files.")
                            .next("The steps alone, as if there were no migrations: pgparity compare "
                                    + NextCommand.names(comparison) + " --format sql")
                            .build();
                }
                proposal.requireAllowed();
                new SqlScript(
                                out,
                                includeSecrets ? comparison.source().catalog().secrets() : Secrets.NONE)
                        .write(
                                proposal.selection().groups(),
                                proposal.selection().left());
            }
        }
        return (exitCode && !proposal.isEmpty() ? ExitCode.DIFFERENCES : ExitCode.DONE).number();
    }

    /** Steps, files and rows; it names SOURCE and TARGET, so that promote needs the file alone. */
    private static void save(Path file, Proposal proposal, Comparison comparison) {
        PlanFile plan = PlanFile.of(proposal.reviewed(), comparison.scope(), comparison.sourceFingerprint());
        if (plan.hasSteps() && !proposal.files().isEmpty()) {
            throw Problem.refused(
                            BOTH_NOT_SAVED,
                            "A saved plan holds migrations or steps, not both: the steps are known once the migrations"
                                    + " have run.")
                    .next("Promote the migrations first (leave out --include-drift), or approve both at once:"
                            + " pgparity promote " + NextCommand.names(comparison) + " --include-drift --approve")
                    .build();
        }
        plan.with(new PlanFile.Saved(
                        comparison.source().origin().typed(),
                        comparison.target().origin().typed(),
                        new ApprovedWorks(
                                plan.content().expected().sha256(),
                                plan.hasSteps(),
                                proposal.digests(),
                                PlanReview.rows(proposal.rows()).toList())))
                .save(file);
    }

    /** How the reference rows differ that a promotion takes along; none where a side is no database, or none are declared. */
    private static List<TableDifference> rows(PromotionPreparation preparation, Comparison comparison) {
        if (!(comparison.source().origin() instanceof SchemaOrigin.Server from)
                || !(comparison.target().origin() instanceof SchemaOrigin.Server to)
                || preparation.rows(from).tables().isEmpty()) {
            return List.of();
        }
        return LookupRows.differences(preparation.rows(from), to.name(), to.target());
    }

    /** What {@code promote} would do: the project's files where a ledger decides, otherwise what differs. */
    private Proposal proposal(Configuration configuration, Comparison comparison, ProposalOptions options) {
        PromotionPreparation preparation = new PromotionPreparation(configuration);
        if (!(comparison.target().origin() instanceof SchemaOrigin.Server target)
                || preparation
                        .migrations(comparison.source().origin(), target, options.phase())
                        .isEmpty()) {
            return Proposals.make(comparison, options).withRows(rows(preparation, comparison));
        }
        byFiles = true;
        PromotionRequest request = preparation.promotion(
                comparison.source().origin(),
                target,
                includeDrift,
                () -> new PromotionPreparation.SchemaChange(
                        new TargetPlan.Towards(
                                comparison.source().catalog(),
                                comparison.scope(),
                                comparison.isIntentional(),
                                options.settings()),
                        SecondJudge.ABSENT),
                options,
                new AskOptions().user());
        return Proposal.of(
                comparison,
                PromotionPreview.of(request).review(),
                TargetRules.of(target, options),
                includeDrift ? Proposals.undecided(comparison, options.settings()) : List.of());
    }
}
