package dev.pgparity.cli.data;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Stopwatch;
import dev.pgparity.cli.render.DataJson;
import dev.pgparity.cli.render.DataText;
import dev.pgparity.config.Configuration;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.TableDifference;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.work.LookupRows;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity data compare SOURCE TARGET}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Which lookup rows are missing, different or too many in TARGET; exit 2 when any is.")
final class DataCompareCommand implements Callable<Integer> {
    private static final ProblemCode FAILED = new ProblemCode("data.failed");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String source;

    @Parameters(index = "1", paramLabel = "TARGET", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String target;

    @Option(names = "--rows", defaultValue = "20", description = "How many rows of each table are shown.")
    private int rows;

    @Option(names = "--format", defaultValue = "TEXT", description = "text or json.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    /** How it is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        DataInputs.tables(configuration);
        SchemaOrigin.Server from = common.server(source, configuration, "Lookup rows are in a database.");
        SchemaOrigin.Server to = common.server(target, configuration, "Lookup rows are in a database.");
        Stopwatch time = Stopwatch.started();
        List<TableDifference> differences;
        try (LookupRows wanted = LookupRows.of(new PromotionPreparation(configuration).rows(from));
                ServerConnection server = Connections.open(to.target(), Session.reading())) {
            differences = wanted.compare(to.name(), server.jdbc());
        } catch (SQLException e) {
            throw Problem.failed(FAILED, "The rows cannot be compared: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean parity = differences.stream().allMatch(TableDifference::inParity);
        switch (format) {
            case TEXT -> {
                new DataText(out, common.page(), rows).write(differences);
                long changes =
                        differences.stream().mapToLong(TableDifference::changes).sum();
                out.println(
                        parity
                                ? common.page().paint().green("✓ ") + "The lookup data of " + to.name()
                                        + " is the same as that of " + from.name() + ".  " + time.words()
                                : common.page().paint().red("✗ ") + Words.count(changes, "row") + " of " + to.name()
                                        + (changes == 1 ? " differs" : " differ") + " from " + from.name() + ".  "
                                        + time.words());
            }
            case JSON -> new DataJson(out).write(from.name(), to.name(), differences);
        }
        return (parity ? ExitCode.DONE : ExitCode.DIFFERENCES).number();
    }
}
