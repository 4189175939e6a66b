package dev.pgparity.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.connect.Pooling;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.ServerFacts;
import dev.pgparity.connect.ServerIdentity;
import dev.pgparity.connect.Session;
import dev.pgparity.connect.SessionTimeouts;
import dev.pgparity.problem.Problem;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import dev.pgparity.testkit.TestPooler;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static ConnectionTarget target(String url) {
        return ConnectionTarget.parse(
                url, new ConnectionEnvironment(Map.of(), Path.of("/nonexistent"), "nobody", false));
    }

    private static String value(ServerConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.jdbc().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static String setting(ServerConnection connection, String name) throws SQLException {
        return value(connection, "SELECT pg_catalog.current_setting('" + name + "')");
    }

    @Test
    void everyMajorGetsTheSameSessionWhateverItsDefaults() throws SQLException {
        for (int major : PostgresServers.majors()) {
            try (TestDatabase database = PostgresServers.of(major).create()) {
                String alter = "ALTER DATABASE \"" + database.name() + "\" SET ";
                database.execute(alter + "search_path = public");
                database.execute(alter + "timezone = 'Asia/Tokyo'");
                database.execute(alter + "intervalstyle = 'iso_8601'");
                database.execute(alter + "statement_timeout = '1min'");
                Session session = Session.reading()
                        .withSearchPath("pg_catalog", "Odd \"Name")
                        .withLockTimeout(Duration.ofMillis(100))
                        .withIdleInTransactionTimeout(Duration.ofSeconds(5));

                try (ServerConnection connection = Connections.open(target(database.url()), session)) {
                    assertThat(connection.facts().major()).isEqualTo(major);
                    assertThat(connection.facts().superuser()).isTrue();
                    assertThat(connection.facts().database()).isEqualTo(database.name());
                    assertThat(connection.facts().inRecovery()).isFalse();
                    assertThat(connection.facts().pooling()).isEqualTo(Pooling.DIRECT);
                    assertThat(Connections.systemIdentifier(connection)).isPresent();
                    assertThat(setting(connection, "search_path")).isEqualTo("pg_catalog, \"Odd \"\"Name\"");
                    assertThat(setting(connection, "TimeZone")).isEqualTo("UTC");
                    assertThat(setting(connection, "IntervalStyle")).isEqualTo("postgres");
                    assertThat(setting(connection, "row_security")).isEqualTo("off");
                    assertThat(setting(connection, "statement_timeout")).isEqualTo("0");
                    assertThat(setting(connection, "lock_timeout")).isEqualTo("100ms");
                    assertThat(setting(connection, "idle_in_transaction_session_timeout"))
                            .isEqualTo("5s");
                    assertThat(setting(connection, "transaction_read_only")).isEqualTo("on");
                    assertThat(setting(connection, "application_name")).isEqualTo("pgparity");
                    assertThat(connection.jdbc().getAutoCommit()).isTrue();
                }
            }
        }
    }

    @Test
    void theRoleThatMerelyOwnsTheDatabaseWillDo() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create()) {
            database.execute("CREATE ROLE connect_owner LOGIN PASSWORD 'pw'");
            database.execute("ALTER DATABASE \"" + database.name() + "\" OWNER TO connect_owner");
            try (ServerConnection connection =
                    Connections.open(target(database.urlAs("connect_owner", "pw")), Session.reading())) {
                ServerFacts facts = connection.facts();
                assertThat(facts.currentUser()).isEqualTo("connect_owner");
                assertThat(facts.databaseOwner()).isEqualTo("connect_owner");
                assertThat(facts.ownsDatabase()).isTrue();
                assertThat(facts.superuser()).isFalse();
                assertThat(facts.mayCreateDatabases()).isFalse();
            }
            database.execute("ALTER DATABASE \"" + database.name() + "\" OWNER TO CURRENT_USER");
            database.execute("DROP ROLE connect_owner");
        }
    }

    @Test
    void identityTellsDatabasesApartWhateverTheyAreCalled() {
        try (TestDatabase first = PostgresServers.newest().create();
                TestDatabase second = PostgresServers.newest().create()) {
            ServerIdentity one = identity(first.url());
            assertThat(identity(first.url().replace("127.0.0.1", "localhost"))).isEqualTo(one);
            assertThat(identity(second.url())).isNotEqualTo(one);
            assertThat(identity(second.url()).isSameServerAs(one)).isTrue();
        }
    }

    private static ServerIdentity identity(String url) {
        try (ServerConnection connection = Connections.open(target(url), Session.reading())) {
            return connection.facts().identity();
        }
    }

    @Test
    void aTransactionPoolerIsSeenAndLeftAsItWas() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create()) {
            for (int size : new int[] {1, 3}) {
                try (TestPooler pooler = TestPooler.poolingTransactions(database.target(), size)) {
                    String url = pooler.through(database.url());
                    try (ServerConnection connection = Connections.open(target(url), Session.reading())) {
                        assertThat(connection.facts().pooling()).isEqualTo(Pooling.TRANSACTION);
                        assertThat(connection.jdbc().getAutoCommit()).isFalse();
                        assertThat(setting(connection, "transaction_read_only")).isEqualTo("on");
                        assertThat(setting(connection, "transaction_isolation")).isEqualTo("repeatable read");
                        assertThat(setting(connection, "search_path")).isEqualTo("pg_catalog");
                        Problem refused =
                                catchThrowableOfType(Problem.class, () -> connection.requireSessionState("promote"));
                        assertThat(refused.exitCategory().exitCode()).isEqualTo(3);
                        assertThat(refused.report()).contains("direct_url");
                        connection.jdbc().rollback();
                        // What the next user of this server process finds is what he left there.
                        assertThat(setting(connection, "search_path")).isNotEqualTo("pg_catalog");
                        assertThat(setting(connection, "default_transaction_read_only"))
                                .isEqualTo("off");
                        assertThat(setting(connection, "row_security")).isEqualTo("on");
                    }
                    try (ServerConnection hinted =
                            Connections.open(target(url + "&pgbouncer=true"), Session.reading())) {
                        assertThat(hinted.facts().pooling()).isEqualTo(Pooling.TRANSACTION);
                    }
                }
            }
        }
    }

    @Test
    void aSessionPoolerIsAsGoodAsTheServer() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create();
                TestPooler pooler = TestPooler.poolingSessions(database.target());
                ServerConnection connection =
                        Connections.open(target(pooler.through(database.url())), Session.reading())) {
            assertThat(connection.facts().pooling()).isEqualTo(Pooling.SESSION);
            assertThat(connection.jdbc().getAutoCommit()).isTrue();
            assertThat(setting(connection, "search_path")).isEqualTo("pg_catalog");
            assertThatCode(() -> connection.requireSessionState("promote")).doesNotThrowAnyException();
        }
    }

    @Test
    void aWrongHintDoesNoHarm() {
        try (TestDatabase database = PostgresServers.newest().create();
                ServerConnection connection =
                        Connections.open(target(database.url() + "&pgbouncer=true"), Session.reading())) {
            assertThat(connection.facts().pooling()).isEqualTo(Pooling.DIRECT);
        }
    }

    @Test
    void optionsThatAPoolerRefusesAreSetByStatement() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create();
                TestPooler pooler = TestPooler.refusingOptions(database.target())) {
            String url = pooler.through(database.url()) + "&options=-c%20work_mem%3D5MB";
            try (ServerConnection connection = Connections.open(target(url), Session.reading())) {
                assertThat(setting(connection, "work_mem")).isEqualTo("5MB");
                assertThat(connection.facts().pooling()).isEqualTo(Pooling.TRANSACTION);
            }
            try (ServerConnection direct =
                    Connections.open(target(database.url() + "&options=-c%20work_mem%3D6MB"), Session.reading())) {
                assertThat(setting(direct, "work_mem")).isEqualTo("6MB");
            }
        }
    }

    @Test
    void noTimeoutOfTheRoleEndsASessionOfOurs() throws SQLException {
        for (int major : PostgresServers.majors()) {
            try (TestDatabase database = PostgresServers.of(major).create()) {
                String alter = "ALTER DATABASE \"" + database.name() + "\" SET ";
                for (String timeout : List.of(
                        "statement_timeout",
                        "lock_timeout",
                        "idle_session_timeout",
                        "idle_in_transaction_session_timeout")) {
                    database.execute(alter + timeout + " = 40");
                }
                if (major >= 17) {
                    database.execute(alter + "transaction_timeout = 40");
                }
                ConnectionTarget target = target(database.url());
                try (ServerConnection connection = Connections.open(target, Session.writing());
                        Connection plain = PlainConnections.openSimpleInSchema(target);
                        Statement migrating = plain.createStatement()) {
                    Thread.sleep(100);
                    connection.jdbc().setAutoCommit(false);
                    value(connection, "SELECT pg_sleep(0.1)");
                    assertThat(setting(connection, "tcp_keepalives_idle")).isEqualTo("15");
                    assertThat(setting(connection, "tcp_user_timeout")).isEqualTo("45000");
                    migrating.execute("RESET ALL; " + SessionTimeouts.afterReset(major, true) + "BEGIN");
                    migrating.execute("SELECT pg_sleep(0.1)");
                    Thread.sleep(100);
                    migrating.execute("COMMIT");
                    assertThat(value(connection, "SHOW client_connection_check_interval"))
                            .isEqualTo("0");
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @Test
    void aTimeoutInTheUrlIsTheUsersOwn() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create()) {
            ConnectionTarget target = target(database.url() + "&options=-c%20statement_timeout%3D1234");
            try (Connection plain = PlainConnections.openSimpleInSchema(target);
                    Statement statement = plain.createStatement();
                    ResultSet row = statement.executeQuery("SHOW statement_timeout")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("1234ms");
            }
        }
    }
}
