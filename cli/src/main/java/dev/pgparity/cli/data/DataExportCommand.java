package dev.pgparity.cli.data;

import dev.pgparity.cli.option.CommonOptions;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.config.Configuration;
import dev.pgparity.data.Bundle;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.work.LookupRows;
import dev.pgparity.report.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity data export ENV}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the lookup rows of ENV into a folder: one CSV file for each table, with checksums.")
final class DataExportCommand implements Callable<Integer> {
    private static final ProblemCode FAILED = new ProblemCode("data.failed");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "lookup-data", description = "Default: lookup-data.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        DataInputs.tables(configuration);
        SchemaOrigin.Server from = common.server(environment, configuration, "Lookup rows are in a database.");
        Bundle bundle;
        try (LookupRows rows = LookupRows.of(new PromotionPreparation(configuration).rows(from))) {
            bundle = rows.export(folder);
        } catch (SQLException e) {
            throw Problem.failed(FAILED, "The rows cannot be exported: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
        PrintWriter out = spec.commandLine().getOut();
        bundle.files()
                .forEach(file ->
                        out.println("  " + folder.resolve(file.file()) + "  " + Words.count(file.rows(), "row")));
        out.println("Load them elsewhere:  pgparity data import " + folder + " TARGET");
        return ExitCode.DONE.number();
    }
}
