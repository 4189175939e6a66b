package dev.pgparity.origin;

import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import dev.pgparity.command.CommandTimeouts;
import dev.pgparity.config.Configuration;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.List;

/** What a command prints. */
final class CommandOutputs {
    private static final ProblemCode COMMAND_FAILED = new ProblemCode("origin.command-failed");

    /** Bytes; the schema of a thousand tables has about one million. */
    private static final int MOST = 256 * 1024 * 1024;

    private CommandOutputs() {}

    /** Runs the command in the project's folder, with the variables of {@code .env}, and takes what it prints. */
    static String of(SchemaOrigin.CommandOutput origin, Configuration configuration) {
        CommandResult result = Command.shell(CommandTimeouts.work(), origin.command())
                .in(configuration.folder())
                .with(configuration.variables().all())
                .keepingAtMost(MOST)
                .run();
        return switch (result) {
            case CommandResult.Ended ended when ended.succeeded() && !ended.cut() -> ended.output();
            case CommandResult.Ended ended
            when ended.succeeded() ->
                throw failed(origin, "prints more than " + MOST / 1024 / 1024 + " MB.", configuration);
            case CommandResult.Ended ended ->
                throw failed(origin, "ended with status " + ended.status() + tail(ended.errors()), configuration);
            case CommandResult.TimedOut timedOut ->
                throw Problem.failed(COMMAND_FAILED, "`" + origin.command() + "` " + result.failure() + ".")
                        .next("PGPARITY_COMMAND_TIMEOUT=3600 (seconds) lets it run longer.")
                        .build();
            case CommandResult.NotStarted notStarted -> throw failed(origin, result.failure() + ".", configuration);
            case CommandResult.Interrupted interrupted -> throw failed(origin, result.failure() + ".", configuration);
        };
    }

    private static Problem failed(SchemaOrigin.CommandOutput origin, String how, Configuration configuration) {
        return Problem.failed(COMMAND_FAILED, "`" + origin.command() + "` " + how)
                .next("It was run in " + configuration.folder() + ".")
                .build();
    }

    private static String tail(String messages) {
        List<String> lines = messages.strip().lines().toList();
        if (lines.isEmpty()) {
            return ".";
        }
        return ":\n  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }
}
