package dev.pgparity.command;

import java.time.Duration;
import java.util.List;

/** How a program ended. */
public sealed interface CommandResult {
    /**
     * It ended by itself.
     *
     * @param status its exit status; 0 where all is well
     * @param output what it printed; empty where that went into a file
     * @param errors the end of what it printed on standard error
     * @param cut whether it printed more than was kept
     */
    record Ended(int status, String output, String errors, boolean cut) implements CommandResult {
        public boolean succeeded() {
            return status == 0;
        }
    }

    /** It took longer than it may, and was killed with all that it had started. */
    record TimedOut(Duration after) implements CommandResult {}

    /** There is no such program, or it may not be run. */
    record NotStarted(String reason) implements CommandResult {}

    /** This thread was interrupted (its flag is set again); the program was killed. */
    record Interrupted() implements CommandResult {}

    /**
     * Why it failed, as a phrase after its name: {@code did not end within 10 minutes}. The last line of what it printed
     * is part of it.
     */
    default String failure() {
        return switch (this) {
            case Ended ended -> {
                List<String> lines = (ended.errors().isBlank() ? ended.output() : ended.errors())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
                yield "ended with " + ended.status()
                        + (lines.isEmpty() ? "" : ": " + lines.getLast().strip());
            }
            case TimedOut timedOut -> "did not end within " + words(timedOut.after()) + " and was killed";
            case NotStarted notStarted -> "cannot be run: " + notStarted.reason();
            case Interrupted interrupted -> "was interrupted";
        };
    }

    private static String words(Duration duration) {
        if (duration.toMinutes() >= 2 && duration.toSecondsPart() == 0) {
            return duration.toMinutes() + " minutes";
        }
        return duration.toMillis() < 2000 ? duration.toMillis() + " ms" : duration.toSeconds() + " seconds";
    }
}
