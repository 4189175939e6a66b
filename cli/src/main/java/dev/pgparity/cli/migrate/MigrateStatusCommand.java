package dev.pgparity.cli.migrate;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.render.MigrationMatrix;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationHistory;
import dev.pgparity.migrate.MigrationStatus;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity migrate status [ENV…]}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "What ran where; exit 2 when an environment is behind or something does not fit.")
final class MigrateStatusCommand implements Callable<Integer> {
    private static final ProblemCode NO_ENVIRONMENT = new ProblemCode("usage.no-environment");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(paramLabel = "ENV", arity = "0..*", description = "Environments or URLs (default: all environments).")
    private List<String> environments = List.of();

    @Mixin
    private final MigrationInputs inputs = new MigrationInputs();

    @Option(names = "--format", defaultValue = "TEXT", description = "text or json.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    /** How it is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() {
        Configuration configuration = inputs.configuration();
        MigrationFolder folder = inputs.folder(configuration);
        List<String> names = environments.isEmpty()
                ? List.copyOf(configuration.environments().keySet())
                : environments;
        if (names.isEmpty()) {
            throw Problem.usage(NO_ENVIRONMENT, "pgparity.yaml names no environments.")
                    .next("Type one:  pgparity migrate status postgresql://user@host/database")
                    .build();
        }
        Map<String, MigrationHistory> histories = new LinkedHashMap<>();
        for (String name : names) {
            SchemaOrigin.Server server = inputs.server(name, configuration);
            histories.put(
                    server.name(),
                    MigrationStatus.of(
                            folder,
                            server.name(),
                            server.target(),
                            new PromotionPreparation(configuration).never(server)));
        }
        PrintWriter out = spec.commandLine().getOut();
        MigrationMatrix matrix = new MigrationMatrix(out, inputs.common().page());
        switch (format) {
            case TEXT -> matrix.write(folder, histories);
            case JSON -> matrix.json(folder, histories);
        }
        boolean inOrder = histories.values().stream().allMatch(MigrationHistory::inOrder);
        return (inOrder ? ExitCode.DONE : ExitCode.DIFFERENCES).number();
    }
}
