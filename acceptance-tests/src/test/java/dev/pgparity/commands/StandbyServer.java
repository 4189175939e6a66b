package dev.pgparity.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.connect.Secret;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.testkit.PostgresServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A server with databases {@code source} and {@code target} that can be told to wait for a standby which is absent. */
final class StandbyServer implements AutoCloseable {
    private final EmbeddedServer server;

    private StandbyServer(EmbeddedServer server) {
        this.server = server;
    }

    static StandbyServer start(String schema) throws SQLException {
        StandbyServer started = new StandbyServer(EmbeddedServer.start(
                EmbeddedOptions.of(PostgresServers.newest().major()).with("synchronous_commit", "on")));
        for (String name : List.of("source", "target")) {
            started.execute("postgres", "CREATE DATABASE " + name);
            started.execute(name, schema);
        }
        return started;
    }

    String url(String database) {
        ConnectionTarget target = server.target();
        return urlAs(
                database, target.user(), target.password().map(Secret::reveal).orElse(""));
    }

    String urlAs(String database, String role, String password) {
        return "postgresql://" + role + ":" + password + "@"
                + server.target().hosts().getFirst() + "/" + database + "?sslmode=disable";
    }

    /** From now on each COMMIT waits for a standby, or does no longer. */
    void awaitStandby(boolean on) throws SQLException {
        execute("postgres", "ALTER SYSTEM SET synchronous_standby_names = '" + (on ? "absent" : "") + "'");
        execute("postgres", "SELECT pg_reload_conf()");
        Await.until(
                "the setting holds",
                () -> values("postgres", "SHOW synchronous_standby_names").equals(List.of(on ? "absent" : "")));
    }

    /** The processes whose COMMIT waits for the standby. */
    List<String> waiting() throws SQLException {
        return values("postgres", "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
    }

    /** A command whose COMMIT on {@code target} waits for the standby, held at its table {@code gate} until that is asked for. */
    ClientProcess inCommit(Path folder, String... command) throws IOException, SQLException {
        ClientProcess client;
        try (Connection gate = open("target");
                Statement statement = gate.createStatement()) {
            statement.execute("BEGIN; LOCK TABLE gate IN SHARE MODE");
            client = ClientProcess.start(folder, command);
            Await.until(
                    "it is at the gate",
                    client,
                    () -> !client.isAlive()
                            || !values("target", "SELECT pid FROM pg_locks WHERE NOT granted")
                                    .isEmpty());
            awaitStandby(true);
        }
        Await.until("its COMMIT waits", () -> !client.isAlive() || !waiting().isEmpty());
        assertThat(client.isAlive()).as(client.output()).isTrue();
        return client;
    }

    /** Waits for nothing itself. */
    void execute(String database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> values(String database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
        }
        return values;
    }

    Connection open(String database) throws SQLException {
        Connection connection = PlainConnections.openSimple(server.target().withDatabase(database));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = local");
        }
        return connection;
    }

    @Override
    public void close() {
        server.close();
    }
}
