package dev.pgparity.scratch;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.problem.Problem;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Creates and drops scratch databases on one server, and knows which are open. */
final class DatabaseRegister implements AutoCloseable {
    private static final String PREFIX = "pgparity_scratch_";
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private final ConnectionTarget maintenance;
    private final Optional<RestrictedCluster> restricted;
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private @Nullable Connection session;

    /** @param maintenance the server, and the database to be connected to while others are created and dropped */
    DatabaseRegister(ConnectionTarget maintenance) {
        this(maintenance, Optional.empty());
    }

    /** @param restricted where databases belong to a role that is no superuser */
    DatabaseRegister(ConnectionTarget maintenance, Optional<RestrictedCluster> restricted) {
        this.maintenance = maintenance;
        this.restricted = restricted;
    }

    Optional<RestrictedCluster> restricted() {
        return restricted;
    }

    ConnectionTarget target(String database) {
        return restricted.map(RestrictedCluster::loader).orElse(maintenance).withDatabase(database);
    }

    ConnectionTarget maintenance() {
        return maintenance;
    }

    /** Creates a database whose name says when it was made, and returns that name. */
    String create(DatabaseOptions options) throws SQLException {
        if (restricted.isPresent() && !options.equals(DatabaseOptions.DEFAULT)) {
            throw new IllegalArgumentException("a restricted server's databases are copies of its template1");
        }
        byte[] random = new byte[5];
        new SecureRandom().nextBytes(random);
        String name = PREFIX + Long.toString(Instant.now().getEpochSecond(), 36) + "_"
                + HexFormat.of().formatHex(random);
        synchronized (this) {
            try (Statement statement = session().createStatement()) {
                if (restricted.isPresent()) {
                    statement.execute(restricted.get().knownPassword()); // a file may have changed it
                }
                statement.execute("CREATE DATABASE " + Quoting.identifier(name) + options.sql()
                        + (restricted.isPresent() ? " OWNER postgres" : ""));
            }
        }
        open.add(name);
        return name;
    }

    /** One session for all, since connecting takes as long as creating; a broken one is replaced. */
    private synchronized Connection session() throws SQLException {
        Connection current = session;
        if (current == null || current.isClosed()) {
            current = PlainConnections.open(maintenance);
            session = current;
        }
        return current;
    }

    /** Drops one database; what keeps PostgreSQL from dropping it is taken away first. */
    void drop(String name) {
        if (!open.remove(name)) {
            return;
        }
        try {
            force(name);
        } catch (SQLException | Problem e) {
            // Nobody can do anything about it here; on a foreign server the next run sweeps, our own one goes away.
            System.getLogger(DatabaseRegister.class.getName())
                    .log(System.Logger.Level.DEBUG, "scratch database not dropped: " + name, e);
        }
    }

    /** Drops all that are open, and gives up the session. */
    @Override
    public void close() {
        List.copyOf(open).forEach(this::drop);
        synchronized (this) {
            try (Connection last = session) {
                session = null;
            } catch (SQLException e) {
                return; // It is gone either way.
            }
        }
    }

    /** Drops what earlier runs, killed on the way, left a day ago or longer, if nobody is connected to it. */
    void sweep() throws SQLException {
        String forgotten = "SELECT datname FROM pg_catalog.pg_database d WHERE datname LIKE 'pgparity\\_scratch\\_%'"
                + " AND pg_catalog.pg_has_role(datdba, 'USAGE')"
                + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)";
        List<String> names = new ArrayList<>();
        try (Statement statement = session().createStatement()) {
            try (ResultSet rows = statement.executeQuery(forgotten)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                if (madeAt(name).isBefore(Instant.now().minus(FORGOTTEN))) {
                    statement.execute("DROP DATABASE IF EXISTS " + Quoting.identifier(name));
                }
            }
        }
    }

    private static Instant madeAt(String name) {
        String[] parts = name.substring(PREFIX.length()).split("_", -1);
        try {
            return parts.length == 2 ? Instant.ofEpochSecond(Long.parseLong(parts[0], 36)) : Instant.MAX;
        } catch (NumberFormatException e) {
            return Instant.MAX; // Somebody else's name that only looks like ours.
        }
    }

    private synchronized void force(String name) throws SQLException {
        String drop = "DROP DATABASE IF EXISTS " + Quoting.identifier(name) + " WITH (FORCE)";
        try (Statement statement = session().createStatement()) {
            awaitNobody(statement, name);
            try {
                statement.execute(drop);
            } catch (SQLException e) {
                // FORCE ends sessions, but leaves prepared transactions, replication slots and subscriptions.
                release(name);
                statement.execute(drop);
            }
        }
    }

    /**
     * Waits a moment for sessions that were closed just now and whose processes are still ending: DROP DATABASE looks
     * only every 100 ms.
     */
    private static void awaitNobody(Statement statement, String name) throws SQLException {
        String connected = "SELECT FROM pg_catalog.pg_stat_activity WHERE datname = " + Quoting.literal(name);
        for (int tries = 0; tries < 20; tries++) {
            try (ResultSet rows = statement.executeQuery(connected)) {
                if (!rows.next()) {
                    return;
                }
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void release(String name) throws SQLException {
        List<String> commands = new ArrayList<>();
        try (Connection connection = PlainConnections.open(target(name));
                Statement statement = connection.createStatement()) {
            collect(statement, commands, """
                    SELECT pg_catalog.format('ROLLBACK PREPARED %L', gid)
                      FROM pg_catalog.pg_prepared_xacts WHERE database = pg_catalog.current_database()""");
            collect(statement, commands, """
                    SELECT pg_catalog.unnest(ARRAY[
                             pg_catalog.format('ALTER SUBSCRIPTION %I DISABLE', subname),
                             pg_catalog.format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', subname),
                             pg_catalog.format('DROP SUBSCRIPTION %I', subname)])
                      FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
                     WHERE d.datname = pg_catalog.current_database()""");
            collect(statement, commands, """
                    SELECT pg_catalog.format('SELECT pg_catalog.pg_drop_replication_slot(%L)', slot_name)
                      FROM pg_catalog.pg_replication_slots
                     WHERE database = pg_catalog.current_database() AND NOT active""");
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static void collect(Statement statement, List<String> commands, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                commands.add(rows.getString(1));
            }
        }
    }
}
