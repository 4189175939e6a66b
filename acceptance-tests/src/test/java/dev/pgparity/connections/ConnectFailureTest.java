package dev.pgparity.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgparity.connect.ConnectFailure;
import dev.pgparity.connect.ConnectFailure.Reason;
import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which there can be no session, from a real server where it takes one. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the server's files are written with a shell")
class ConnectFailureTest {
    private static final String PASSWORD = "hunter2-hunter2";
    private static final String RULES = """
            host all connect_rejected all reject
            hostssl all connect_encrypted all scram-sha-256
            host all connect_encrypted all reject
            host all connect_ghost all trust
            host all connect_nologin all trust
            host all all all scram-sha-256
            """;

    /** Its own: access rules and encryption are the whole server's. */
    private static EmbeddedServer server;

    private static Path certificate;

    @TempDir
    Path home;

    @BeforeAll
    static void start(@TempDir Path folder)
            throws SQLException, IOException, GeneralSecurityException, InterruptedException {
        server = EmbeddedServer.start(EmbeddedServer.newestMajor());
        TestCertificate made = TestCertificate.make(folder);
        certificate = Files.writeString(Path.of(folder + "-server.crt"), made.certificate());
        execute(
                "CREATE ROLE connect_clerk LOGIN PASSWORD '" + PASSWORD + "'",
                "CREATE ROLE connect_nologin",
                "CREATE ROLE connect_limited LOGIN CONNECTION LIMIT 0 PASSWORD '" + PASSWORD + "'",
                "CREATE ROLE connect_rejected LOGIN PASSWORD '" + PASSWORD + "'",
                "CREATE ROLE connect_encrypted LOGIN PASSWORD '" + PASSWORD + "'",
                "CREATE DATABASE connect_private",
                "REVOKE CONNECT ON DATABASE connect_private FROM PUBLIC",
                file("server.crt", made.certificate()),
                file("server.key", made.key()),
                file("pg_hba.conf", RULES),
                "SELECT pg_reload_conf()");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        Files.delete(certificate);
    }

    /** Writes a file into the server's data directory, readable for the server alone. */
    private static String file(String name, String text) {
        return "COPY (SELECT unnest(string_to_array('" + text.strip().replace("'", "''") + "', E'\\n')))"
                + " TO PROGRAM 'umask 077; cat > " + name + "'";
    }

    private static void execute(String... statements) throws SQLException {
        try (ServerConnection connection = Connections.open(server.target(), Session.writing());
                Statement statement = connection.jdbc().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private ConnectionTarget target(String url) {
        return ConnectionTarget.parse(
                url.replace("SERVER", "127.0.0.1:" + server.port()),
                new ConnectionEnvironment(Map.of(), home, "nobody", false));
    }

    private ConnectFailure failure(String url) {
        ConnectFailure failure = catchThrowableOfType(
                ConnectFailure.class,
                () -> Connections.open(target(url), Session.reading()).close());
        assertThat(failure).as("no failure for " + url).isNotNull();
        assertThat(failure.report()).doesNotContain(PASSWORD);
        assertThat(failure.next()).isNotEmpty();
        assertThat(failure.exitCategory().exitCode()).isEqualTo(1);
        assertThat(failure.code()).isEqualTo(failure.reason().code());
        return failure;
    }

    private void assertReason(String url, Reason reason, String... words) {
        ConnectFailure failure = failure(url);
        assertThat(failure.reason()).as(failure.report()).isEqualTo(reason);
        assertThat(failure.report()).contains(words);
    }

    @Test
    void nobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertReason(
                "postgresql://u:" + PASSWORD + "@127.0.0.1:" + free + "/x",
                Reason.CONNECTION_REFUSED,
                "127.0.0.1:" + free,
                "listen_addresses");
    }

    @Test
    void thereIsNoSuchHost() {
        assertReason("postgresql://u:" + PASSWORD + "@host.invalid/x", Reason.UNKNOWN_HOST, "host.invalid");
    }

    @Test
    void whatListensNeverAnswers() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertReason(
                    "postgresql://u:" + PASSWORD + "@127.0.0.1:" + mute.getLocalPort() + "/x?connect_timeout=1",
                    Reason.TIMED_OUT,
                    "within 1 s");
        }
    }

    @Test
    void whatListensIsSomethingElse() throws IOException {
        try (ServerSocket web = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(web));
            String url = "postgresql://u:" + PASSWORD + "@127.0.0.1:" + web.getLocalPort() + "/x";
            assertReason(url, Reason.NOT_POSTGRES, "Check the port");
            assertReason(url + "?sslmode=disable", Reason.NOT_POSTGRES, "Check the port");
        }
    }

    private static void answer(ServerSocket web) {
        while (!web.isClosed()) {
            try (Socket client = web.accept()) {
                client.getInputStream().readNBytes(8);
                client.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void passwordsAreWrongOrMissing() {
        assertReason(
                "postgresql://connect_clerk:not-" + PASSWORD + "@SERVER/postgres",
                Reason.WRONG_PASSWORD,
                "connect_clerk",
                "%40");
        assertReason("postgresql://connect_clerk@SERVER/postgres", Reason.NO_PASSWORD, "PGPASSWORD");
        assertReason(
                "postgresql://connect_missing:" + PASSWORD + "@SERVER/postgres",
                Reason.WRONG_PASSWORD,
                "or there is no such role");
    }

    @Test
    void aPasswordFileThatWasNotUsedIsMentioned() throws IOException {
        Path file = Files.writeString(home.resolve(".pgpass"), "*:*:*:*:" + PASSWORD + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertReason("postgresql://connect_clerk@SERVER/postgres", Reason.NO_PASSWORD, "chmod 0600 " + file);
    }

    @Test
    void rolesAreMissingOrMayNotLogIn() {
        assertReason("postgresql://connect_ghost@SERVER/postgres", Reason.NO_SUCH_ROLE, "CREATE ROLE connect_ghost");
        assertReason(
                "postgresql://connect_nologin@SERVER/postgres",
                Reason.ROLE_MAY_NOT_LOGIN,
                "ALTER ROLE connect_nologin LOGIN");
    }

    @Test
    void databasesAreMissingClosedOrPrivate() {
        String login = "postgresql://connect_clerk:" + PASSWORD + "@SERVER/";
        assertReason(login + "nowhere", Reason.NO_SUCH_DATABASE, "\"nowhere\"", "createdb");
        assertReason(login + "template0", Reason.DATABASE_CLOSED, "template0");
        assertReason(login + "connect_private", Reason.NO_CONNECT_PRIVILEGE, "GRANT CONNECT ON DATABASE");
    }

    @Test
    void theServersRulesRejectTheConnection() {
        assertReason(
                "postgresql://connect_rejected:" + PASSWORD + "@SERVER/postgres",
                Reason.REJECTED_BY_SERVER_RULES,
                "pg_hba.conf");
    }

    @Test
    void thereIsNoConnectionLeft() {
        assertReason(
                "postgresql://connect_limited:" + PASSWORD + "@SERVER/postgres",
                Reason.TOO_MANY_CONNECTIONS,
                "max_connections");
    }

    @Test
    void noHostIsOfTheKindAskedFor() {
        assertReason(
                "postgresql://connect_clerk:" + PASSWORD + "@SERVER/postgres?target_session_attrs=standby",
                Reason.NO_SUITABLE_SERVER,
                "target_session_attrs");
    }

    @Test
    void encryptionIsDemandedByOneSideOnly() throws SQLException {
        String clerk = "postgresql://connect_clerk:" + PASSWORD + "@SERVER/postgres";
        String encrypted = "postgresql://connect_encrypted:" + PASSWORD + "@SERVER/postgres";
        execute("ALTER SYSTEM SET ssl = off", "SELECT pg_reload_conf()");
        assertReason(clerk + "?sslmode=require", Reason.ENCRYPTION_UNSUPPORTED, "sslmode=require");

        execute("ALTER SYSTEM SET ssl = on", "SELECT pg_reload_conf()");
        awaitEncryption(clerk);
        Connections.open(target(encrypted), Session.reading()).close();
        assertReason(encrypted + "?sslmode=disable", Reason.REJECTED_BY_SERVER_RULES, "sslmode=require");
        assertReason(
                clerk + "?sslmode=verify-ca&sslrootcert=" + home.resolve("missing.crt"),
                Reason.ENCRYPTION_FAILED,
                "missing.crt");
        assertReason(
                clerk + "?sslmode=verify-full&sslrootcert=" + certificate,
                Reason.ENCRYPTION_FAILED,
                "verify-full",
                "127.0.0.1");
        Connections.open(
                        target(clerk.replace("SERVER", "localhost:" + server.port())
                                + "?sslmode=verify-full&sslrootcert=" + certificate),
                        Session.reading())
                .close();
    }

    /** A reload takes effect when the server gets to it. */
    private void awaitEncryption(String url) {
        for (int tries = 0; tries < 50; tries++) {
            try (ServerConnection connection = Connections.open(target(url), Session.reading());
                    Statement statement = connection.jdbc().createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_catalog.pg_backend_pid()")) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
                Thread.sleep(100);
            } catch (SQLException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("the server does not switch encryption on");
    }

    @Test
    void theServerIsShuttingDown() throws SQLException {
        try (EmbeddedServer closing = EmbeddedServer.start(EmbeddedOptions.of(EmbeddedServer.newestMajor()));
                ServerConnection staying = Connections.open(closing.target(), Session.writing());
                Statement statement = staying.jdbc().createStatement()) {
            // As long as somebody stays, a smart shutdown waits and turns newcomers away.
            statement.execute("COPY (SELECT 1) TO PROGRAM 'kill -TERM $(head -1 postmaster.pid)'");
            ConnectFailure failure = null;
            for (int tries = 0; tries < 50 && failure == null; tries++) {
                failure = catchThrowableOfType(
                        ConnectFailure.class,
                        () -> Connections.open(closing.target(), Session.reading())
                                .close());
            }
            assertThat(failure).isNotNull();
            assertThat(failure.reason()).as(failure.report()).isEqualTo(Reason.NOT_ACCEPTING);
        }
    }
}
