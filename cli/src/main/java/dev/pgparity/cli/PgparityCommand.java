package dev.pgparity.cli;

import dev.pgparity.cli.audit.AuditCommand;
import dev.pgparity.cli.backup.BackupCommand;
import dev.pgparity.cli.data.DataCommand;
import dev.pgparity.cli.migrate.MigrateCommand;
import dev.pgparity.cli.option.ExitCode;
import dev.pgparity.cli.option.Interruption;
import dev.pgparity.cli.option.Program;
import dev.pgparity.cli.promote.HistoryCommand;
import dev.pgparity.cli.promote.PlanCommand;
import dev.pgparity.cli.promote.PromoteCommand;
import dev.pgparity.cli.promote.PushCommand;
import dev.pgparity.cli.promote.ReleaseCommand;
import dev.pgparity.cli.schema.CheckCommand;
import dev.pgparity.cli.schema.CompareCommand;
import dev.pgparity.cli.schema.LintCommand;
import dev.pgparity.cli.schema.PullCommand;
import dev.pgparity.cli.schema.RehearseCommand;
import dev.pgparity.cli.schema.WatchCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
                "Keep PostgreSQL environments in step: see every difference, promote it safely, prove that it landed.")
public final class PgparityCommand implements Runnable, Program {
    /** The subcommands in the order in which help shows them. */
    private static final List<Map.Entry<String, Class<?>>> SUBCOMMANDS = List.of(
            Map.entry("demo", DemoCommand.class),
            Map.entry("init", InitCommand.class),
            Map.entry("compare", CompareCommand.class),
            Map.entry("plan", PlanCommand.class),
            Map.entry("promote", PromoteCommand.class),
            Map.entry("migrate", MigrateCommand.class),
            Map.entry("pull", PullCommand.class),
            Map.entry("push", PushCommand.class),
            Map.entry("lint", LintCommand.class),
            Map.entry("rehearse", RehearseCommand.class),
            Map.entry("data", DataCommand.class),
            Map.entry("backup", BackupCommand.class),
            Map.entry("check", CheckCommand.class),
            Map.entry("history", HistoryCommand.class),
            Map.entry("audit", AuditCommand.class),
            Map.entry("setup", SetupCommand.class),
            Map.entry("console", ConsoleCommand.class),
            Map.entry("watch", WatchCommand.class),
            Map.entry("release", ReleaseCommand.class),
            Map.entry("sandbox", SandboxCommand.class),
            Map.entry("train", TrainCommand.class),
            Map.entry("completion", CompletionCommand.class));

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    private final Interruption interruption;

    private PgparityCommand(Interruption interruption) {
        this.interruption = interruption;
    }

    @Override
    public Interruption interruption() {
        return interruption;
    }

    @Override
    public CommandLine another(String... arguments) {
        return commandLine(interruption, arguments);
    }

    /** The command line of a process that nobody interrupts; see below. */
    public static CommandLine commandLine(String... arguments) {
        return commandLine(Interruption.never(new PrintWriter(System.err, true, StandardCharsets.UTF_8)), arguments);
    }

    /**
     * The command line, ready to execute these arguments. Where they begin with the name of a subcommand it knows this
     * one alone: to describe all of them takes longer than the JVM's own start.
     *
     * @return a new command line; it never exits the process and never prints a stack trace
     */
    static CommandLine commandLine(Interruption interruption, String... arguments) {
        IParameterExceptionHandler onUsage = (problem, typed) -> explainUsage(problem);
        IExecutionExceptionHandler onFailure = (problem, command, parsed) -> FailureMessage.print(problem, command);
        CommandLine program = new CommandLine(new PgparityCommand(interruption));
        List<Map.Entry<String, Class<?>>> called = SUBCOMMANDS.stream()
                .filter(entry -> arguments.length > 0 && arguments[0].equals(entry.getKey()))
                .toList();
        (called.isEmpty() ? SUBCOMMANDS : called)
                .forEach(entry -> program.addSubcommand(entry.getKey(), entry.getValue()));
        return program.setCaseInsensitiveEnumValuesAllowed(true)
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
