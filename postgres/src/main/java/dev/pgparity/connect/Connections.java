package dev.pgparity.connect;

import dev.pgparity.connect.ConnectFailure.Reason;
import dev.pgparity.connect.ConnectionTarget.PoolerHint;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Opens sessions. A direct connection costs the driver's start and one round trip. */
public final class Connections {
    private Connections() {}

    /**
     * A session with its settings applied and the server's version checked. Throws {@link ConnectFailure} when there is
     * none to be had.
     */
    public static ServerConnection open(ConnectionTarget target, Session session) {
        Connection jdbc = null;
        try {
            Map<String, String> settings = new LinkedHashMap<>(session.settings());
            DriverConnections.Opened opened = DriverConnections.open(target, Map.of());
            jdbc = opened.connection();
            if (!opened.withOptions()) {
                target.options()
                        .ifPresent(options -> StartupOptions.settings(options).forEach(settings::putIfAbsent));
            }
            checkVersion(target, jdbc);
            SessionTimeouts.settings(jdbc.getMetaData().getDatabaseMajorVersion())
                    .forEach(settings::putIfAbsent);
            return begin(target, session, settings, opened);
        } catch (SQLException e) {
            throw closing(jdbc, FailureDiagnosis.of(target, e));
        } catch (RuntimeException e) {
            throw closing(jdbc, e);
        }
    }

    /**
     * The cluster's identifier, which survives restarts but is shared with standbys and restored snapshots; empty where
     * the current role may not read it.
     */
    public static Optional<String> systemIdentifier(ServerConnection connection) throws SQLException {
        try (Statement statement = connection.jdbc().createStatement()) {
            boolean allowed;
            try (ResultSet row = statement.executeQuery(
                    "SELECT pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')")) {
                allowed = row.next() && row.getBoolean(1);
            }
            if (!allowed) {
                return Optional.empty();
            }
            try (ResultSet row =
                    statement.executeQuery("SELECT system_identifier FROM pg_catalog.pg_control_system()")) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Costs no round trip: the server announced its version when the connection started. */
    private static void checkVersion(ConnectionTarget target, Connection jdbc) throws SQLException {
        checkVersion(
                target,
                jdbc.getMetaData().getDatabaseMajorVersion(),
                jdbc.getMetaData().getDatabaseProductVersion());
    }

    static void checkVersion(ConnectionTarget target, int major, String version) {
        if (major < ServerFacts.OLDEST_MAJOR) {
            throw new ConnectFailure(
                    Reason.SERVER_TOO_OLD,
                    target,
                    "This server is PostgreSQL " + version + "; pgparity works with " + ServerFacts.OLDEST_MAJOR
                            + " to " + ServerFacts.NEWEST_MAJOR + ".",
                    List.of("Upgrade the server."),
                    null);
        }
        if (major > ServerFacts.NEWEST_MAJOR) {
            throw new ConnectFailure(
                    Reason.SERVER_TOO_NEW,
                    target,
                    "This server is PostgreSQL " + version + ", newer than this pgparity knows ("
                            + ServerFacts.NEWEST_MAJOR + "): it may hold objects that would be overlooked.",
                    List.of("Use a newer pgparity."),
                    null);
        }
    }

    private static ServerConnection begin(
            ConnectionTarget target, Session session, Map<String, String> settings, DriverConnections.Opened opened)
            throws SQLException {
        Connection jdbc = opened.connection();
        LivenessCheck check = opened.watch(target);
        int announced = jdbc.unwrap(PGConnection.class).getBackendPID();
        boolean suspected = target.pooler() != PoolerHint.NONE;
        SessionStart start = SessionStart.run(jdbc, settings, announced, suspected);
        if (start.backendPid() == announced && !suspected) {
            check.answeredBy(announced);
            return new ServerConnection(target, jdbc, start.facts());
        }
        if (poolsTransactions(target, jdbc, start.backendPid() != announced)) {
            jdbc.unwrap(PGConnection.class).setPrepareThreshold(0);
            beginOnlyTransaction(session, jdbc);
            SessionStart again = SessionStart.run(jdbc, settings, announced, true);
            return new ServerConnection(target, jdbc, with(Pooling.TRANSACTION, again.facts()));
        }
        check.answeredBy(start.backendPid());
        Pooling pooling = start.backendPid() == announced ? Pooling.DIRECT : Pooling.SESSION;
        SessionStart again = SessionStart.run(jdbc, settings, start.backendPid(), false);
        return new ServerConnection(target, jdbc, with(pooling, again.facts()));
    }

    /** What has to hold for the whole transaction must come before its first query. */
    private static void beginOnlyTransaction(Session session, Connection jdbc) throws SQLException {
        jdbc.setAutoCommit(false);
        try (Statement statement = jdbc.createStatement()) {
            statement.execute(
                    session.readOnly()
                            ? "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
                            : "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE");
        }
    }

    private static boolean poolsTransactions(ConnectionTarget target, Connection jdbc, boolean proxied)
            throws SQLException {
        if (proxied && target.pooler() == PoolerHint.CERTAIN) {
            return true;
        }
        Map<String, String> further = Map.of("socketTimeout", "3", "prepareThreshold", "0");
        try (Connection second = DriverConnections.open(target, further).connection()) {
            second.setAutoCommit(false);
            return PoolerProbe.changesProcess(jdbc, second) || (proxied && target.pooler() != PoolerHint.NONE);
        } catch (SQLException e) {
            // A second session is not to be had; the hint has to do.
            return proxied && target.pooler() != PoolerHint.NONE;
        }
    }

    private static ServerFacts with(Pooling pooling, ServerFacts facts) {
        return new ServerFacts(
                facts.versionNumber(),
                facts.version(),
                facts.currentUser(),
                facts.superuser(),
                facts.mayCreateDatabases(),
                facts.database(),
                facts.databaseOwner(),
                facts.ownsDatabase(),
                facts.inRecovery(),
                facts.identity(),
                pooling);
    }

    private static RuntimeException closing(@Nullable Connection jdbc, RuntimeException e) {
        if (jdbc != null) {
            try {
                jdbc.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
        }
        return e;
    }
}
