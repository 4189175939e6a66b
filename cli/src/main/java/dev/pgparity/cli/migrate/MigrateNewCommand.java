package dev.pgparity.cli.migrate;

import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.config.Configuration;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.migrate.NewMigration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pgparity migrate new NAME}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "An empty migration with the next version, in the folder's own layout.")
final class MigrateNewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "What it does, in a few words.")
    private List<String> words = List.of();

    @Mixin
    private final MigrationInputs inputs = new MigrationInputs();

    @Override
    public Integer call() {
        Configuration configuration = inputs.configuration();
        MigrationFolder folder = MigrationFolders.find(configuration).orElseGet(() -> inputs.orNew(configuration));
        for (Path file : NewMigration.write(
                folder, String.join(" ", words), Optional.empty(), Optional.empty(), Clock.systemDefaultZone())) {
            spec.commandLine().getOut().println("wrote  " + file);
        }
        return ExitCode.DONE.number();
    }
}
