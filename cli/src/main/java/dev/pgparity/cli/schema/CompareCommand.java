package dev.pgparity.cli.schema;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Inputs;
import dev.pgparity.cli.option.Stopwatch;
import dev.pgparity.cli.render.CompareJson;
import dev.pgparity.cli.render.CompareJunit;
import dev.pgparity.cli.render.CompareMarkdown;
import dev.pgparity.cli.render.CompareText;
import dev.pgparity.cli.render.NextCommand;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.plan.Allowances;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.review.Selection;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.Proposals;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.read.stored.CatalogSnapshot;
import dev.pgparity.report.CompareHtml;
import dev.pgparity.report.SqlScript;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pgparity compare SOURCE TARGET}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Every difference between two schemas; exit 0 in parity, 2 with differences.")
public final class CompareCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--format", defaultValue = "TEXT", description = "text, json, markdown, html, junit or sql.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(names = "--strict", description = "The order of columns and what could not be compared count too.")
    private boolean strict;

    @Option(names = "--save", paramLabel = "FILE", description = "Save SOURCE's schema, for snapshot:FILE later.")
    private @Nullable Path save;

    /** How the comparison is written. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        HTML,
        JUNIT,
        SQL
    }

    @Override
    public Integer call() {
        Stopwatch time = Stopwatch.started();
        Configuration configuration = common.configuration();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter messages = spec.commandLine().getErr();
        Comparison comparison = inputs.compare(configuration, common, detail(), messages);
        if (save != null) {
            CatalogSnapshot.save(comparison.source().catalog(), save);
            messages.println("Saved " + comparison.source().origin().name() + " as snapshot:" + save);
        }
        switch (format) {
            case TEXT -> {
                new CompareText(out, common.page()).write(comparison, strict, time.words());
                out.println(NextCommand.afterCompare(comparison));
            }
            case JSON -> new CompareJson(out).write(comparison, strict);
            case MARKDOWN -> new CompareMarkdown(out).write(comparison, strict);
            case HTML -> new CompareHtml(out).write(comparison, strict);
            case JUNIT -> new CompareJunit(out).write(comparison, strict);
            case SQL -> sql(comparison, configuration, out);
        }
        return (comparison.inParity(strict) ? ExitCode.DONE : ExitCode.DIFFERENCES).number();
    }

    private ReadDetail detail() {
        if (save != null) { // to be planned with later: who depends on whom
            return ReadDetail.OBJECTS_AND_DEPENDENCIES;
        }
        return switch (format) {
            case TEXT, MARKDOWN, HTML, JUNIT -> ReadDetail.DIFFERENCES;
            case JSON -> ReadDetail.OBJECTS; // with fingerprints
            case SQL -> ReadDetail.OBJECTS_AND_DEPENDENCIES;
        };
    }

    /** The additive part; all else stands there as a comment. The same as {@code plan --additive --format sql}. */
    private static void sql(Comparison comparison, Configuration configuration, PrintWriter out) {
        ProposalOptions additive = new ProposalOptions(
                Optional.of(PhaseChoice.ADDITIVE),
                Allowances.NONE,
                new PromotionPreparation(configuration).planSettings(),
                ProbeMode.QUICK);
        Selection selection = Proposals.make(comparison, additive).selection();
        new SqlScript(out, Secrets.NONE).write(selection.groups(), selection.left());
    }
}
