package dev.pgparity.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.postgresql.util.PSQLException;

/**
 * Asks through another connection what became of a session whose answer is outstanding. A statement that runs for hours
 * is left alone for as long as the server says that it runs.
 *
 * <p>One thread asks; another may say which process answers.
 */
final class LivenessCheck {
    private static final String STATE = """
            SELECT coalesce(state, '') = 'active' AND coalesce(wait_event_type, '') <> 'Client'
              FROM pg_catalog.pg_stat_activity
             WHERE pid = ? AND datname = pg_catalog.current_database()""";

    private final ConnectionTarget target;
    private final Duration patience;
    private volatile OptionalInt backend = OptionalInt.empty();
    private long asked;
    private int answeredAlready;

    /**
     * @param patience how long an answer is waited for before anybody asks; three times as long without a server to ask
     *     counts as the end of the connection
     */
    LivenessCheck(ConnectionTarget target, Duration patience) {
        this.target = target;
        this.patience = patience;
    }

    /** The server process that answers, once it is known; behind a pooler it never is, and only the network is asked. */
    void answeredBy(int process) {
        backend = OptionalInt.of(process);
    }

    Duration patience() {
        return patience;
    }

    Duration period() {
        return patience.dividedBy(2);
    }

    /**
     * Why nothing more will come; empty while something may.
     *
     * @param since when the wait began, by {@link System#nanoTime}
     */
    Optional<String> gone(long since) {
        if (asked != since) {
            asked = since;
            answeredAlready = 0;
        }
        try (Connection second = second()) {
            OptionalInt known = backend;
            return known.isEmpty() ? Optional.empty() : ofBackend(second, known.getAsInt());
        } catch (ConnectFailure e) {
            return answeredByServer(e) ? Optional.empty() : unreachable(since);
        } catch (SQLException e) {
            return unreachable(since);
        }
    }

    private Optional<String> ofBackend(Connection second, int pid) throws SQLException {
        try (PreparedStatement statement = second.prepareStatement(STATE)) {
            statement.setInt(1, pid);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.of(
                            "the server has ended this session (process " + pid + " does not exist any more)");
                }
                if (row.getBoolean(1)) {
                    answeredAlready = 0;
                    return Optional.empty();
                }
            }
        }
        answeredAlready++;
        if (answeredAlready < 3) {
            return Optional.empty(); // An answer may be on its way.
        }
        terminate(second, pid);
        return Optional.of("the network has lost this connection: the server waits for us, and we for its answer");
    }

    /** The server would keep the session's locks until it notices by itself. */
    private static void terminate(Connection second, int pid) throws SQLException {
        try (PreparedStatement statement = second.prepareStatement("SELECT pg_catalog.pg_terminate_backend(?)")) {
            statement.setInt(1, pid);
            statement.execute();
        }
    }

    private Optional<String> unreachable(long since) {
        long waited = System.nanoTime() - since;
        return waited < patience.multipliedBy(3).toNanos()
                ? Optional.empty()
                : Optional.of("the server has not answered for "
                        + Duration.ofNanos(waited).toSeconds()
                        + " seconds and cannot be reached by another connection");
    }

    /** A server that refuses the second connection is there, whatever it says. */
    private static boolean answeredByServer(ConnectFailure failure) {
        return failure.getCause() instanceof PSQLException e && e.getServerErrorMessage() != null;
    }

    private Connection second() {
        String seconds = Long.toString(Math.clamp(patience.toSeconds() / 3, 1, 10));
        return PlainConnections.open(
                target, Map.of("connectTimeout", seconds, "loginTimeout", seconds, "socketTimeout", seconds));
    }
}
