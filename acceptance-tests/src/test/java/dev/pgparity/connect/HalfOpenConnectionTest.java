package dev.pgparity.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.testkit.FaultyProxy;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** A connection whose other end will never answer ends with the reason; one whose statement runs long does not. */
class HalfOpenConnectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static ConnectionTarget target(String url) {
        return ConnectionTarget.parse(
                url, new ConnectionEnvironment(Map.of(), Path.of("/nonexistent"), "nobody", false));
    }

    /** As {@link Connections} opens it, with less patience. */
    private static Connection watched(ConnectionTarget target) throws SQLException {
        DriverConnections.Opened opened = DriverConnections.open(target, Map.of());
        int backend = opened.connection().unwrap(PGConnection.class).getBackendPID();
        assertThat(opened.socket()).isNotNull();
        opened.watch(target, PATIENCE).answeredBy(backend);
        return opened.connection();
    }

    /** What it says, with its causes; empty when it succeeds. */
    private static String failure(Connection connection, String sql) {
        StringBuilder all = new StringBuilder();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            all.append(e.getSQLState());
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                all.append(": ").append(cause.getMessage());
            }
        }
        return all.toString();
    }

    private static long sessions(TestDatabase database) {
        return Long.parseLong(database.rows("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid()")
                .getFirst());
    }

    @Test
    void endsWhenNeitherItNorANewOneGetsAnAnswer() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create();
                FaultyProxy proxy = FaultyProxy.before(target(database.url()))) {
            try (Connection connection = watched(proxy.through(target(database.url())))) {
                proxy.stall();
                long begin = System.nanoTime();

                assertThat(failure(connection, "SELECT 1"))
                        .startsWith("08")
                        .contains("cannot be reached by another connection");
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE.multipliedBy(8));
                proxy.heal();
            }
        }
    }

    @Test
    void endsWhenOnlyItIsLostAndTheServerLetsGoOfItsLocks() throws Exception {
        try (TestDatabase database = PostgresServers.newest().create();
                FaultyProxy proxy = FaultyProxy.before(target(database.url()))) {
            try (Connection connection = watched(proxy.through(target(database.url())));
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_lock(7)");
                proxy.freezeOpen();

                assertThat(failure(connection, "SELECT 1")).contains("the network has lost this connection");
                database.execute("SELECT pg_advisory_lock(7)"); // free again
                Thread.sleep(100);
                assertThat(sessions(database)).isZero();
            }
        }
    }

    @Test
    void endsWhenTheServerHasEndedTheSessionAndNobodyHeard() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create();
                FaultyProxy proxy = FaultyProxy.before(target(database.url()))) {
            try (Connection connection = watched(proxy.through(target(database.url())))) {
                int backend = connection.unwrap(PGConnection.class).getBackendPID();
                proxy.freezeOpen();
                database.execute("SELECT pg_terminate_backend(" + backend + ", 5000)");

                assertThat(failure(connection, "SELECT 1")).contains("the server has ended this session");
            }
        }
    }

    @Test
    void waitsForALongStatement() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create();
                FaultyProxy proxy = FaultyProxy.before(target(database.url()))) {
            try (Connection connection = watched(proxy.through(target(database.url())))) {
                assertThat(failure(
                                connection,
                                "SELECT pg_sleep(" + PATIENCE.multipliedBy(5).toSeconds() + ")"))
                        .isEmpty();
            }
        }
    }

    @Test
    void waitsWhereTheServerRefusesTheSecondConnection() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create()) {
            try (Connection connection = watched(target(database.url()))) {
                database.execute("ALTER DATABASE \"" + database.name() + "\" CONNECTION LIMIT 0");
                database.execute("ALTER ROLE postgres CONNECTION LIMIT -1");
                assertThat(failure(
                                connection,
                                "SELECT pg_sleep(" + PATIENCE.multipliedBy(4).toSeconds() + ")"))
                        .isEmpty();
            }
        }
    }

    @Test
    void doesNotMindAPersonWhoThinks() throws Exception {
        try (TestDatabase database = PostgresServers.newest().create();
                Connection connection = watched(target(database.url()))) {
            Thread.sleep(PATIENCE.multipliedBy(3));
            assertThat(failure(connection, "SELECT 1")).isEmpty();
        }
    }
}
