package dev.pgparity.kills;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.connect.Secret;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.testkit.FaultyProxy;
import dev.pgparity.testkit.PostgresServers;
import dev.pgparity.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database that is changed, with a network in front of it; on a server of its own where that is to be stopped. */
final class KillTarget implements AutoCloseable {
    private final @Nullable TestDatabase shared;
    private final @Nullable Path folder;
    private @Nullable EmbeddedServer own;
    private final FaultyProxy network;

    private KillTarget(@Nullable TestDatabase shared, @Nullable Path folder, @Nullable EmbeddedServer own) {
        this.shared = shared;
        this.folder = folder;
        this.own = own;
        this.network = FaultyProxy.before(target());
    }

    /** @param alone on a server of its own, which may be stopped */
    static KillTarget of(boolean alone) throws IOException, SQLException {
        if (!alone) {
            return new KillTarget(PostgresServers.newest().create(Scenario.BASE), null, null);
        }
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "pgparity-kills-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedServer server = start(folder);
        try (Connection connection = PlainConnections.openSimple(server.target());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE target");
        }
        KillTarget target = new KillTarget(null, folder, server);
        target.execute(Scenario.BASE);
        return target;
    }

    private static EmbeddedServer start(Path folder) {
        return EmbeddedServer.start(
                EmbeddedOptions.of(PostgresServers.newest().major()).keptIn(folder.resolve("server")));
    }

    /** SIGQUIT, as when the machine loses its power; recovered and there again when this returns. */
    void stopAndStart() throws IOException, InterruptedException {
        EmbeddedServer running = own;
        if (running == null || folder == null) {
            throw new IllegalStateException("this server serves other tests too");
        }
        String pid = Files.readAllLines(folder.resolve("server/data/postmaster.pid"))
                .getFirst()
                .strip();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
        ProcessHandle.of(Long.parseLong(pid))
                .ifPresent(process ->
                        process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        running.close();
        EmbeddedServer again = start(folder);
        own = again;
        network.forwardTo(again.target());
    }

    /** Which sessions of the server can be the client's: a restore works in other databases too. */
    String itsSessions() {
        return own == null ? "datname = current_database()" : "datname IS NOT NULL";
    }

    FaultyProxy network() {
        return network;
    }

    ConnectionTarget target() {
        EmbeddedServer server = own;
        return server != null ? server.target().withDatabase("target") : shared().target();
    }

    private TestDatabase shared() {
        TestDatabase database = shared;
        if (database == null) {
            throw new IllegalStateException("neither of the two");
        }
        return database;
    }

    static String url(ConnectionTarget target) {
        return "postgresql://" + target.user() + ":"
                + target.password().map(Secret::reveal).orElse("") + "@"
                + target.hosts().getFirst() + "/" + target.database() + "?sslmode=disable";
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = PlainConnections.openSimple(target());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query, as text. */
    List<String> values(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = PlainConnections.openSimple(target());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        network.close();
        if (shared != null) {
            shared.close();
        }
        if (own != null) {
            own.close();
        }
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
