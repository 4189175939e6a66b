package dev.pgparity.apply;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * One promotion at a time per database: a session advisory lock on the very connection that applies, so that whoever
 * loses the connection loses the lock. It is polled outside transactions; waiting inside one would deadlock with
 * CREATE INDEX CONCURRENTLY, which waits for every older snapshot.
 */
public final class PromotionLock implements AutoCloseable {
    private static final ProblemCode BUSY = new ProblemCode("apply.busy");
    private static final Duration PERIOD = Duration.ofMillis(200);
    /** "pgparity" as a number; advisory locks are each database's own. */
    private static final long KEY = 0x7067706172697479L;

    private final Connection connection;

    private PromotionLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock, or asks again until patience is at its end.
     *
     * @param connection in autocommit
     * @throws Problem category refused, when another promotion holds it
     */
    public static PromotionLock acquire(
            Connection connection, Duration patience, String database, ExecutionListener listener) throws SQLException {
        Instant until = Instant.now().plus(patience);
        boolean told = false;
        while (!call(connection, "SELECT pg_catalog.pg_try_advisory_lock(?)")) {
            if (!Instant.now().isBefore(until)) {
                throw busy(connection, database);
            }
            if (!told) {
                listener.on(new ExecutionEvent.Waiting("another promotion of " + database + " to end"));
                told = true;
            }
            pause();
        }
        return new PromotionLock(connection);
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Problem busy(Connection connection, String database) throws SQLException {
        String holder = "another session";
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT a.pid, a.usename, a.application_name
              FROM pg_catalog.pg_locks AS l
              JOIN pg_catalog.pg_database AS d ON d.oid = l.database
              JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
               AND (l.classid::int8 << 32) | l.objid::int8 = ?
               AND d.datname = pg_catalog.current_database()
            """)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    String application = row.getString(3);
                    holder = "pid " + row.getInt(1) + ", role " + row.getString(2)
                            + (application == null || application.isEmpty() ? "" : ", " + application);
                }
            }
        }
        return Problem.refused(BUSY, "Another promotion of " + database + " is under way (" + holder + ").")
                .next("Wait until it ends. If nobody runs one, end that session: SELECT pg_terminate_backend(pid).")
                .build();
    }

    private static void pause() {
        try {
            Thread.sleep(PERIOD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another promotion", e);
        }
    }

    /** Gives the lock back; a connection that is gone has done so already. */
    @Override
    public void close() {
        try {
            if (!connection.isClosed() && connection.getAutoCommit()) {
                call(connection, "SELECT pg_catalog.pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            // The session ends next, and the lock with it.
            return;
        }
    }
}
