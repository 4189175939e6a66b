package dev.pgparity.cli.migrate;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Stopwatch;
import dev.pgparity.cli.render.CompareText;
import dev.pgparity.cli.render.MigrationMatrix;
import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationHistory;
import dev.pgparity.migrate.MigrationStatus;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.Sides;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.read.ReadDetail;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity migrate verify ENV}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "The files, run on an empty scratch database, give exactly this environment's schema; exit 2 where"
                        + " they do not, or where the ledger does not fit the files.")
final class MigrateVerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ENV", description = "An environment or a URL.")
    @SuppressWarnings("NullAway.Init")
    private String environment;

    @Mixin
    private final MigrationInputs inputs = new MigrationInputs();

    @Override
    public Integer call() {
        Stopwatch time = Stopwatch.started();
        Configuration configuration = inputs.configuration();
        MigrationFolder folder = inputs.folder(configuration);
        SchemaOrigin.Server server = inputs.server(environment, configuration);
        PrintWriter out = spec.commandLine().getOut();
        MigrationHistory history = MigrationStatus.of(
                folder, server.name(), server.target(), new PromotionPreparation(configuration).never(server));
        SchemaOrigin.Migrations files = new SchemaOrigin.Migrations("the migrations in " + folder.folder(), folder);
        Sides sides = new SidesReader(configuration, spec.commandLine().getErr()::println)
                .read(files, server, ReadDetail.OBJECTS);
        Comparison comparison = Comparison.of(sides, configuration, LocalDate.now(ZoneId.systemDefault()));
        if (!history.inOrder()) {
            new MigrationMatrix(out, inputs.common().page()).write(folder, Map.of(server.name(), history));
            out.println();
        }
        new CompareText(out, inputs.common().page()).write(comparison, false, time.words());
        boolean fits = history.inOrder() && comparison.inParity(false);
        return (fits ? ExitCode.DONE : ExitCode.DIFFERENCES).number();
    }
}
