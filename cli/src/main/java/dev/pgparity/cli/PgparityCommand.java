package dev.pgparity.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code pgparity} itself: holds the subcommands and turns mistakes into one message and an exit code. */
@Command(
        name = "pgparity",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Keep PostgreSQL environments in step: see every difference, promote it safely, prove that it landed.",
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            CompareCommand.class,
            PlanCommand.class,
            PromoteCommand.class,
            MigrateCommand.class,
            PullCommand.class,
            PushCommand.class,
            LintCommand.class,
            RehearseCommand.class,
            DataCommand.class,
            BackupCommand.class,
            CheckCommand.class,
            HistoryCommand.class,
            AuditCommand.class,
            ConsoleCommand.class,
            WatchCommand.class,
            ReleaseCommand.class,
            SandboxCommand.class,
            TrainCommand.class
        })
public final class PgparityCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /**
     * The whole command line, ready to execute.
     *
     * @return a new command line; it never exits the process and never prints a stack trace
     */
    public static CommandLine commandLine() {
        IParameterExceptionHandler onUsage = (problem, arguments) -> explainUsage(problem);
        IExecutionExceptionHandler onFailure = (problem, command, parsed) -> FailureMessage.print(problem, command);
        return new CommandLine(new PgparityCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(onUsage)
                .setExecutionExceptionHandler(onFailure);
    }

    /** Without a subcommand there is nothing to do: that is a usage error which shows what there is. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command.");
    }

    private static int explainUsage(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println("pgparity: " + problem.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(problem, command.getErr())) {
            command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.USAGE.number();
    }
}
