package dev.pgparity.apply;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * The invalid index that a failed CREATE INDEX CONCURRENTLY leaves: it costs every write and helps no read. Steps and
 * migrations remove it here, and say the same where it has to stay.
 */
public final class InvalidIndex {
    /** DROP INDEX CONCURRENTLY waits for every transaction that uses the table; whoever wants to stop must not. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private InvalidIndex() {}

    /**
     * Drops it if it is there and not valid.
     *
     * @param name qualified and quoted
     * @return what to tell where it has to stay, because other transactions use its table
     */
    public static Optional<String> remove(Connection connection, String name) throws SQLException {
        try {
            drop(connection, name);
            return Optional.empty();
        } catch (SQLException e) {
            if (!SqlFailure.isCancelled(e) && !SqlFailure.isLock(e)) {
                throw e;
            }
            return Optional.of(left(name));
        }
    }

    /** For a person: it is still there, why, and what removes it. */
    static String left(String name) {
        return "The invalid index " + name
                + " is left, because other transactions use its table; the next run drops it,"
                + " or: DROP INDEX CONCURRENTLY " + name;
    }

    /**
     * Drops the index if it is there and not valid.
     *
     * @param name qualified and quoted
     * @return whether it was dropped
     * @throws SQLException query_canceled where other transactions were in the way for too long
     */
    static boolean drop(Connection connection, String name) throws SQLException {
        if (!isThere(connection, name)) {
            return false;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = " + PATIENCE.toMillis());
            try {
                statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + name);
            } finally {
                statement.execute("SET statement_timeout = 0");
            }
        }
        return true;
    }

    /** Whether an index of that name exists and is not valid. */
    static boolean isThere(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
            SELECT 1 FROM pg_catalog.pg_index AS i
             WHERE i.indexrelid = pg_catalog.to_regclass(?) AND NOT i.indisvalid
            """)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
