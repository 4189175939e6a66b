package dev.pgparity.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pgparity.connect.ConnectFailure;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.connect.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting, and above all leaving nothing behind. */
class EmbeddedServerTest {

    /** Starts a server in a JVM of its own, says where it lives, and waits to be killed. */
    static final class Child {
        public static void main(String[] arguments) throws Exception {
            EmbeddedServer server = EmbeddedServer.start(EmbeddedServer.newestMajor());
            try (ScratchDatabase database = server.create();
                    Connection connection = database.connect()) {
                System.out.println(value(connection, "SELECT current_setting('data_directory')"));
                System.out.println(
                        value(connection, "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'"));
                if (arguments.length > 0) {
                    System.out.println(server.keepRunning());
                    return;
                }
                Thread.sleep(Duration.ofMinutes(2));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void startsEveryMajor(int major) throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(major);
                ScratchDatabase database = server.create();
                Connection connection = database.connect()) {
            assertThat(value(connection, "SHOW server_version_num")).startsWith(Integer.toString(major));
            assertThat(value(connection, "SHOW wal_level")).isEqualTo("logical");
            assertThat(value(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(
                            value(
                                    connection,
                                    "SELECT count(*) FROM pg_available_extensions WHERE name IN"
                                            + " ('pg_trgm', 'btree_gist', 'hstore', 'citext', 'pgcrypto', 'uuid-ossp', 'postgres_fdw')"))
                    .isEqualTo("7");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (EmbeddedServer server = EmbeddedServer.start(EmbeddedServer.newestMajor())) {
            assertThat(server.target().toString())
                    .doesNotContain(
                            server.target().password().map(Secret::reveal).orElseThrow());
            ConnectionTarget stranger = new ConnectionTarget(
                    server.target().hosts(),
                    "postgres",
                    "postgres",
                    Optional.of(new Secret("guessed")),
                    Optional.empty(),
                    Optional.empty(),
                    server.target().pooler(),
                    Duration.ofSeconds(5),
                    Optional.empty(),
                    server.target().ssl(),
                    server.target().driver(),
                    server.target().notes());
            assertThatThrownBy(() -> PlainConnections.open(stranger)).isInstanceOf(ConnectFailure.class);
        }
    }

    @Test
    void showsTheEndOfTheLogWhenItDoesNotStart() {
        EmbeddedOptions wrong = EmbeddedOptions.of(EmbeddedServer.newestMajor()).with("shared_buffers", "nonsense");
        assertThatThrownBy(() -> EmbeddedServer.start(wrong))
                .isInstanceOfSatisfying(
                        ScratchUnavailable.class,
                        problem -> assertThat(problem.report())
                                .contains("did not start; the end of its log:")
                                .contains("invalid value for parameter \"shared_buffers\"")
                                .contains("`scratch:`"));
    }

    @Test
    void refusesAMajorThatThereIsNot() {
        assertThatThrownBy(() -> EmbeddedServer.start(13))
                .isInstanceOf(ScratchUnavailable.class)
                .hasMessageContaining("no embedded PostgreSQL 13");
    }

    @Test
    void dropsADatabaseWithEverythingThatHoldsIt() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(EmbeddedServer.newestMajor())) {
            ScratchDatabase database = server.create();
            Connection connection = database.connectSimple();
            run(connection, "SELECT pg_create_logical_replication_slot('held', 'pgoutput')");
            run(connection, "CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false)");
            run(connection, "CREATE TABLE t ()");
            run(connection, "BEGIN");
            run(connection, "INSERT INTO t DEFAULT VALUES");
            run(connection, "PREPARE TRANSACTION 'held'");
            database.close();
            try (Connection other = PlainConnections.open(server.target())) {
                assertThat(value(other, "SELECT count(*) FROM pg_database WHERE datname = '" + database.name() + "'"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void makesDatabasesOfOtherEncodings() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(EmbeddedServer.newestMajor());
                ScratchDatabase database = server.create(DatabaseOptions.of("LATIN1", "C", "C"));
                Connection connection = database.connect()) {
            assertThat(value(connection, "SHOW server_encoding")).isEqualTo("LATIN1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL", "INT"})
    void leavesNothingBehindWhenTheProgramIsKilled(String signal) throws Exception {
        assumeFalse(signal.equals("INT") && ignoresInterrupts(), "started by a script with &: SIGINT is ignored");
        Process child = child();
        try (BufferedReader out = lines(child)) {
            Path data = Path.of(out.readLine());
            long serverPart = Long.parseLong(out.readLine());
            assertThat(data).exists();
            assertThat(ProcessHandle.of(serverPart)).isPresent();
            new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid()))
                    .start()
                    .waitFor();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
            awaitGone(data, serverPart);
        }
    }

    @Test
    void staysWhenItIsToBeKept() throws Exception {
        Process child = child("keep");
        try (BufferedReader out = lines(child)) {
            Path data = Path.of(out.readLine());
            long serverPart = Long.parseLong(out.readLine());
            String supervisor = out.readLine();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(300);
            assertThat(data).exists();
            assertThat(ProcessHandle.of(serverPart)).isPresent();
            new ProcessBuilder("kill", supervisor).start().waitFor();
            awaitGone(data, serverPart);
        }
    }

    /** Whether this process inherited SIGINT as ignored; its children do so as well. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1L << 1) != 0);
    }

    private static void awaitGone(Path data, long serverPart) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(deadline)
                && (Files.exists(data.getParent())
                        || ProcessHandle.of(serverPart).isPresent())) {
            Thread.sleep(20);
        }
        assertThat(data.getParent()).doesNotExist();
        assertThat(ProcessHandle.of(serverPart)).isEmpty();
    }

    private static Process child(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static BufferedReader lines(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void a_kept_server_has_its_data_when_it_is_started_again() throws Exception {
        Path parent = Files.createTempDirectory(Path.of("/tmp"), "pgparity-kept-");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedOptions options =
                EmbeddedOptions.of(EmbeddedServer.newestMajor()).keptIn(parent.resolve("server"));
        try {
            try (EmbeddedServer first = EmbeddedServer.start(options);
                    Connection connection = PlainConnections.open(first.target());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
                assertThatThrownBy(
                                () -> RunFolder.kept(parent.resolve("server"), Unprivileged.AS_WE_ARE, Duration.ZERO))
                        .hasMessageContaining("Another program uses");
            }
            try (EmbeddedServer second = EmbeddedServer.start(
                            EmbeddedOptions.of(EmbeddedServer.newestMajor()).keptIn(parent.resolve("server")));
                    Connection connection = PlainConnections.open(second.target());
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT answer, current_setting('fsync') FROM kept")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(42);
                assertThat(row.getString(2)).as("durable").isEqualTo("on");
            }
        } finally {
            PostgresBinaries.deleteTree(parent);
        }
    }
}
