package dev.pgparity.command;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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

    /** What the variable says that is no number of seconds, and so has no effect; empty where it is one or not set. */
    public static Optional<String> malformed() {
        return malformed(System.getenv());
    }

    static Optional<String> malformed(Map<String, String> environment) {
        String value = value(environment);
        return value.isEmpty() || isSeconds(value) ? Optional.empty() : Optional.of(VARIABLE + " is \"" + value + "\"");
    }

    static Duration of(Map<String, String> environment, Duration usual) {
        String value = value(environment);
        return isSeconds(value) ? Duration.ofSeconds(Long.parseLong(value)) : usual;
    }

    private static String value(Map<String, String> environment) {
        return environment.getOrDefault(VARIABLE, "").strip();
    }

    private static boolean isSeconds(String value) {
        return value.matches("[1-9]\\d{0,6}");
    }
}
