package dev.pgparity.command;

import java.time.Duration;
import java.util.Map;

/**
 * How long programs may run. {@code PGPARITY_COMMAND_TIMEOUT} (seconds) replaces all of these.
 */
public final class CommandTimeouts {
    private static final String VARIABLE = "PGPARITY_COMMAND_TIMEOUT";

    private CommandTimeouts() {}

    /** Looks something up on this machine: {@code git status}, {@code pg_dump --version}. */
    public static Duration question() {
        return of(System.getenv(), Duration.ofSeconds(30));
    }

    /** A command of the user's, a git command with its hooks, a dump of a schema. */
    public static Duration work() {
        return of(System.getenv(), Duration.ofMinutes(10));
    }

    /** A dump of all rows, and its restore. */
    public static Duration rows() {
        return of(System.getenv(), Duration.ofHours(24));
    }

    /** What is no number of seconds counts as not set. */
    static Duration of(Map<String, String> environment, Duration usual) {
        String value = environment.getOrDefault(VARIABLE, "").strip();
        return value.matches("[1-9]\\d{0,6}") ? Duration.ofSeconds(Long.parseLong(value)) : usual;
    }
}
