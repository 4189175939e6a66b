package dev.pgparity.apply;

import dev.pgparity.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** When pgparity itself fails while a plan runs: a mistake of ours, or no memory left. */
final class Crash {
    private Crash() {}

    /** Something on our side objects, and the connection is whole: the group is rolled back as after any failure. */
    static Failure.Rejected rejection(RuntimeException e) {
        return e instanceof Problem problem
                ? new Failure.Rejected(
                        problem.message(),
                        problem.details().stream().map(Problem.Detail::toString).toList())
                : new Failure.Rejected("pgparity failed: " + message(e) + ".", List.of());
    }

    /** For a person, without a stack trace. */
    static String message(Throwable e) {
        return switch (e) {
            case OutOfMemoryError memory -> "out of memory; allow more with PGPARITY_JAVA_OPTS=-Xmx8g";
            case StackOverflowError stack -> "the stack is too small; allow more with PGPARITY_JAVA_OPTS=-Xss16m";
            case Problem problem -> problem.message();
            default -> e.toString();
        };
    }

    /** Nobody knows what the driver has read and what not: the session ends, and the server rolls back what is open. */
    static void giveUp(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            return; // it is gone already
        }
    }
}
