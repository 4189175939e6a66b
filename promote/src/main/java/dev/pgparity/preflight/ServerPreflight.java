package dev.pgparity.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the target's server says: who would be in the way, and who follows it. Only what the role may see is seen. */
public final class ServerPreflight {
    private static final long LONG = 300;

    private final Connection connection;

    /** @param connection of the target, in autocommit */
    public ServerPreflight(Connection connection) {
        this.connection = connection;
    }

    /** @param relations that the plan locks, quoted and qualified */
    public List<PreflightFinding> look(Collection<String> relations) throws SQLException {
        List<PreflightFinding> findings = new ArrayList<>(sessions(relations));
        findings.addAll(hidden());
        findings.addAll(prepared());
        findings.addAll(replicas());
        return findings;
    }

    private List<PreflightFinding> sessions(Collection<String> relations) throws SQLException {
        List<PreflightFinding> findings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(resource())) {
            statement.setArray(1, connection.createArrayOf("text", relations.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String who = "pid " + row.getInt("pid") + ", role " + row.getString("role_name")
                            + (row.getString("application").isEmpty() ? "" : ", " + row.getString("application"));
                    String since = row.getBoolean("hidden")
                            ? "what it does is hidden from this role"
                            : row.getString("state") + ", its transaction open for " + row.getLong("seconds") + " s";
                    String holds = row.getString("holds");
                    if (holds != null) {
                        findings.add(PreflightFinding.warns(
                                "Session (" + who + "; " + since + ") holds locks on " + holds
                                        + ", which the plan needs.",
                                "Steps wait for it in short tries. End it if nobody needs it: SELECT"
                                        + " pg_terminate_backend("
                                        + row.getInt("pid") + ")."));
                    } else if (row.getLong("seconds") >= LONG) {
                        findings.add(PreflightFinding.warns(
                                "Session (" + who + "; " + since + ") may keep an index from being built CONCURRENTLY.",
                                ""));
                    }
                }
            }
        }
        return findings;
    }

    /** How many sessions of other roles there are whose transactions are not seen. */
    private List<PreflightFinding> hidden() throws SQLException {
        Optional<String> grant = SeenSessions.grant(connection);
        if (grant.isEmpty()) {
            return List.of();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                SELECT count(*), pg_catalog.string_agg(DISTINCT usename, ', ' ORDER BY usename)
                  FROM pg_catalog.pg_stat_activity
                 WHERE datname = pg_catalog.current_database() AND usesysid IS NOT NULL AND backend_type IS NULL
                """)) {
            row.next();
            int sessions = row.getInt(1);
            return sessions == 0
                    ? List.of()
                    : List.of(PreflightFinding.warns(
                            sessions + (sessions == 1 ? " session of role " : " sessions of roles ") + row.getString(2)
                                    + (sessions == 1 ? " is" : " are")
                                    + " connected, and how long their transactions are open is hidden from this role.",
                            grant.get()));
        }
    }

    private List<PreflightFinding> prepared() throws SQLException {
        List<PreflightFinding> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                SELECT gid, owner, pg_catalog.extract('epoch', pg_catalog.clock_timestamp() - prepared)::int8
                  FROM pg_catalog.pg_prepared_xacts WHERE database = pg_catalog.current_database() ORDER BY prepared
                """)) {
            while (row.next()) {
                findings.add(PreflightFinding.warns(
                        "The prepared transaction '" + row.getString(1) + "' of " + row.getString(2)
                                + " keeps its locks, for " + row.getLong(3) + " s now.",
                        "COMMIT PREPARED or ROLLBACK PREPARED it."));
            }
        }
        return findings;
    }

    private List<PreflightFinding> replicas() throws SQLException {
        List<PreflightFinding> findings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                SELECT coalesce(application_name, ''), coalesce(state, ''), pg_catalog.extract('epoch', replay_lag)::int8
                  FROM pg_catalog.pg_stat_replication ORDER BY 1
                """)) {
            while (row.next()) {
                long lag = row.getLong(3);
                String name = row.getString(1).isEmpty() ? "A replica" : "The replica " + row.getString(1);
                findings.add(
                        lag > 10
                                ? PreflightFinding.warns(
                                        name + " is " + lag + " s behind; it sees the change as much later.", "")
                                : PreflightFinding.tells(
                                        name + " follows" + (row.wasNull() ? "." : ", " + lag + " s behind.")));
            }
        }
        return findings;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(ServerPreflight.class.getResourceAsStream("sessions.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
