package dev.pgparity.command;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.time.Duration;
import java.util.Map;

/**
 * How long programs may run. {@code PGPARITY_COMMAND_TIMEOUT} (seconds) replaces all of these.
 */
public final class CommandTimeouts {
    private static final ProblemCode MALFORMED = new ProblemCode("usage.command-timeout");
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

    /**
     * Empty counts as not set.
     *
     * @throws Problem a usage problem where it is no number of seconds
     */
    static Duration of(Map<String, String> environment, Duration usual) {
        String value = environment.getOrDefault(VARIABLE, "").strip();
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw Problem.usage(MALFORMED, VARIABLE + " is \"" + value + "\", which is no number of seconds.")
                    .next(VARIABLE + "=600 lets programs run for ten minutes.")
                    .build();
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }

    /** Complains where the environment says something that cannot be meant, before anything is done. */
    public static void require() {
        of(System.getenv(), Duration.ZERO);
    }
}
