package dev.pgparity.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * The first statement of a session: settings and facts in one round trip.
 *
 * @param backendPid the server process that answered
 * @param facts with {@link Pooling#DIRECT} until somebody knows better
 */
record SessionStart(int backendPid, ServerFacts facts) {
    private static final String SQL = resource("begin_session.sql");

    /**
     * Runs it.
     *
     * @param announcedPid the process that the settings may be kept in; any other gets them for this statement only
     * @param forTransactionOnly keeps the settings for the running transaction, whichever process it is
     */
    static SessionStart run(Connection jdbc, Map<String, String> settings, int announcedPid, boolean forTransactionOnly)
            throws SQLException {
        try (PreparedStatement statement = jdbc.prepareStatement(SQL)) {
            statement.setBoolean(1, forTransactionOnly);
            statement.setInt(2, announcedPid);
            statement.setArray(3, jdbc.createArrayOf("text", settings.keySet().toArray()));
            statement.setArray(4, jdbc.createArrayOf("text", settings.values().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the server does not list the current database", "XX000");
                }
                return new SessionStart(row.getInt("backend_pid"), facts(row));
            }
        }
    }

    private static ServerFacts facts(ResultSet row) throws SQLException {
        return new ServerFacts(
                row.getInt("version_number"),
                row.getString("version"),
                row.getString("current_role_name"),
                row.getBoolean("superuser"),
                row.getBoolean("may_create_databases"),
                row.getString("database_name"),
                row.getString("database_owner"),
                row.getBoolean("owns_database"),
                row.getBoolean("in_recovery"),
                new ServerIdentity(row.getLong("started_at"), row.getLong("database_oid")),
                Pooling.DIRECT);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SessionStart.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
