package dev.pgparity.cli.migrate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pgparity migrate …}: versioned SQL files. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "The migrations that you have (native, Prisma, Flyway, dbmate, Supabase), run safely.",
        subcommands = {
            MigrateStatusCommand.class,
            MigrateUpCommand.class,
            MigrateNewCommand.class,
            MigrateGenerateCommand.class,
            MigrateUndoCommand.class,
            MigrateResolveCommand.class,
            MigrateBaselineCommand.class,
            MigrateVerifyCommand.class
        })
public final class MigrateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }
}
