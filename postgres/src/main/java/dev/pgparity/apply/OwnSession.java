package dev.pgparity.apply;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * The server's process of a session of ours. When the connection to it is lost it may still work, and hold the promotion
 * lock: another session then ends it.
 *
 * @param pid of the process
 * @param started tells it from a later process of the same pid, as the server prints it
 */
public record OwnSession(int pid, String started) {
    private static final Duration PERIOD = Duration.ofMillis(100);

    /** That of this connection. */
    public static OwnSession of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT pid, backend_start::pg_catalog.text
                          FROM pg_catalog.pg_stat_activity
                         WHERE pid = pg_catalog.pg_backend_pid()
                        """)) {
            return row.next() ? new OwnSession(row.getInt(1), String.valueOf(row.getString(2))) : new OwnSession(0, "");
        }
    }

    /**
     * Ends it, and waits until it is gone.
     *
     * @param other another session of the same role, in autocommit
     * @return whether it is gone
     */
    public boolean end(Connection other, Duration patience) throws SQLException {
        Instant until = Instant.now().plus(patience);
        while (isThere(other)) {
            if (Instant.now().isAfter(until)) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Asks it to end as well, as long as it is there. */
    private boolean isThere(Connection other) throws SQLException {
        try (PreparedStatement select = other.prepareStatement("""
                SELECT pg_catalog.pg_terminate_backend(pid)
                  FROM pg_catalog.pg_stat_activity
                 WHERE pid = ? AND backend_start = ?::pg_catalog.timestamptz
                """)) {
            select.setInt(1, pid);
            select.setString(2, started);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PERIOD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a session to end", e);
        }
    }
}
