package dev.pgparity.release;

import dev.pgparity.command.Command;
import dev.pgparity.command.CommandResult;
import dev.pgparity.command.CommandTimeouts;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A working tree, through the user's own git: his credentials, hooks and signatures are those he always has.
 *
 * @param told hears each command before it runs
 */
record GitRepository(Path folder, Consumer<String> told) {
    private static final ProblemCode FAILED = new ProblemCode("release.git");

    private static final int NO_STATUS = -1;

    /** What a command prints; a problem with what git says when it fails. */
    String run(String... words) {
        Result result = attempt(words);
        if (result.code() != 0) {
            throw Problem.failed(FAILED, "git " + String.join(" ", words) + " failed: " + result.lastLine())
                    .build();
        }
        return result.output();
    }

    /** Whether it succeeded. */
    boolean succeeds(String... words) {
        return attempt(words).code() == 0;
    }

    /** Pushes, and tells a refusal from an answer that never came. */
    Push push(String... words) {
        List<String> all = new ArrayList<>(List.of("push"));
        all.addAll(List.of(words));
        int code = attempt(all.toArray(String[]::new)).code();
        return code == 0 ? Push.DONE : code == NO_STATUS ? Push.UNANSWERED : Push.FAILED;
    }

    /** How a push ended. */
    enum Push {
        DONE,
        FAILED,
        /** The remote may still be at it. */
        UNANSWERED
    }

    /** What a command prints; empty when it fails. */
    Optional<String> asked(String... words) {
        Result result = attempt(words);
        return result.code() == 0 ? Optional.of(result.output()) : Optional.empty();
    }

    private record Result(int code, String output) {
        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((a, b) -> b)
                    .orElse("no output");
        }
    }

    /** A command that hangs (a hook, a remote, a question that nobody sees) counts as failed. */
    private Result attempt(String... words) {
        told.accept("git " + String.join(" ", words));
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        CommandResult result = Command.of(CommandTimeouts.work(), command)
                .in(folder)
                .with(Map.of("GIT_TERMINAL_PROMPT", "0"))
                .withErrorsInOutput()
                .run();
        return switch (result) {
            case CommandResult.Ended ended -> new Result(ended.status(), ended.output());
            case CommandResult.TimedOut timedOut -> new Result(NO_STATUS, "it " + result.failure());
            case CommandResult.Interrupted interrupted -> new Result(NO_STATUS, "it " + result.failure());
            case CommandResult.NotStarted notStarted ->
                throw Problem.failed(FAILED, "git " + result.failure())
                        .next("Install git; a release merges and pushes branches.")
                        .build();
        };
    }
}
