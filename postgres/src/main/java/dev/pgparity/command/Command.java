package dev.pgparity.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A program to run, with all that it depends on. Secrets are passed in the environment, never among the words, which
 * other users of the machine see.
 *
 * @param words the program and its arguments
 * @param folder where it runs; empty for the current one
 * @param environment variables that are added to those of this process
 * @param hidden beginnings of names of variables that it does not inherit: {@code PG}
 * @param timeout how long it may run; its whole process tree is killed afterwards
 * @param outputLimit how many bytes of its output are kept; with more of them the result says that it was cut
 * @param output where its output goes instead, appended to nothing; empty to keep it in memory
 * @param merged whether what it says on standard error is part of the output
 */
public record Command(
        List<String> words,
        Optional<Path> folder,
        Map<String, String> environment,
        List<String> hidden,
        Duration timeout,
        int outputLimit,
        Optional<Path> output,
        boolean merged) {
    private static final int OUTPUT_LIMIT = 16 * 1024 * 1024;

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
        hidden = List.copyOf(hidden);
        if (words.isEmpty() || timeout.isNegative() || timeout.isZero() || outputLimit < 0) {
            throw new IllegalArgumentException("a command has words, a timeout and a limit");
        }
    }

    /** A program with its arguments, in the current folder, with this process's environment. */
    public static Command of(Duration timeout, List<String> words) {
        return new Command(
                words, Optional.empty(), Map.of(), List.of(), timeout, OUTPUT_LIMIT, Optional.empty(), false);
    }

    /** A line for the shell of this platform. */
    public static Command shell(Duration timeout, String line) {
        return of(timeout, isWindows() ? List.of("cmd", "/c", line) : List.of("sh", "-c", line));
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    public Command in(Path runsIn) {
        return new Command(words, Optional.of(runsIn), environment, hidden, timeout, outputLimit, output, merged);
    }

    /** With more variables; one that is given twice has the later value. */
    public Command with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return new Command(words, folder, all, hidden, timeout, outputLimit, output, merged);
    }

    /** Without inherited variables whose names begin so. */
    public Command without(String... beginnings) {
        List<String> all = new ArrayList<>(hidden);
        all.addAll(List.of(beginnings));
        return new Command(words, folder, environment, all, timeout, outputLimit, output, merged);
    }

    public Command keepingAtMost(int bytes) {
        return new Command(words, folder, environment, hidden, timeout, bytes, output, merged);
    }

    /** Writes the output into a file, which is made or replaced. */
    public Command into(Path file) {
        return new Command(words, folder, environment, hidden, timeout, outputLimit, Optional.of(file), merged);
    }

    /** With errors and output in one, in the order in which they were written. */
    public Command withErrorsInOutput() {
        return new Command(words, folder, environment, hidden, timeout, outputLimit, output, true);
    }

    /** Without the environment, which may hold secrets. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }

    /** Runs it and waits for its end. Never throws for what the program does. */
    public CommandResult run() {
        return new CommandRun(this).run();
    }
}
