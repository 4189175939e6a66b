package dev.pgparity.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgparity.connect.ConnectFailure;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.testkit.FaultyProxy.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultyProxyTest {

    @Test
    void cutsAtTheChosenByte() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create("CREATE TABLE t (a text)");
                FaultyProxy proxy = before(database);
                Connection connection = through(proxy, database);
                Statement statement = connection.createStatement()) {
            long before = proxy.bytesSent();
            statement.execute("INSERT INTO t VALUES ('whole')");
            long whole = proxy.bytesSent() - before;
            proxy.breakAfterSending(whole - 1, Fault.CUT);
            assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES ('half.')"))
                    .isInstanceOf(SQLException.class);
            assertThat(database.rows("SELECT a FROM t")).containsExactly("whole");
        }
    }

    @Test
    void losesAnAnswer() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create("CREATE TABLE t (a text)");
                FaultyProxy proxy = before(database);
                Connection connection = through(proxy, database);
                Statement statement = connection.createStatement()) {
            proxy.breakAfterReceiving(0, Fault.CUT);
            assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES ('done')"))
                    .isInstanceOf(SQLException.class);
            assertThat(database.rows("SELECT a FROM t")).containsExactly("done");
        }
    }

    @Test
    void stallsAndHeals() throws Exception {
        try (TestDatabase database = PostgresServers.newest().create();
                FaultyProxy proxy = before(database);
                Connection connection = through(proxy, database);
                Statement statement = connection.createStatement()) {
            proxy.breakAfterSending(3, Fault.STALL);
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    statement.execute("SELECT 1");
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(waiting.join(Duration.ofMillis(300))).isFalse();
            proxy.heal();
            assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void refusesUntilItIsHealed() throws SQLException {
        try (TestDatabase database = PostgresServers.newest().create();
                FaultyProxy proxy = before(database)) {
            proxy.refuse();
            assertThatThrownBy(() -> through(proxy, database)).isInstanceOf(ConnectFailure.class);
            proxy.heal();
            through(proxy, database).close();
        }
    }

    private static FaultyProxy before(TestDatabase database) {
        return FaultyProxy.before(database.target());
    }

    private static Connection through(FaultyProxy proxy, TestDatabase database) {
        return PlainConnections.open(proxy.through(database.target()));
    }
}
