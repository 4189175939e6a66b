package dev.pgparity.cli;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.connect.Secret;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The two databases of the demonstration, on an embedded server, and the project's folder that names them. */
final class DemoDatabases implements AutoCloseable {
    private static final List<String> ENVIRONMENTS = List.of("staging", "production");

    private final EmbeddedServer server;
    private final Path folder;
    private boolean kept;

    private DemoDatabases(EmbeddedServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static DemoDatabases create(Consumer<String> progress) throws SQLException, IOException {
        EmbeddedServer server = EmbeddedServer.start(
                EmbeddedOptions.of(EmbeddedServer.newestMajor()).reportingTo(progress));
        DemoDatabases demo = new DemoDatabases(server, Files.createTempDirectory("pgparity-demo-"));
        for (String environment : ENVIRONMENTS) {
            demo.run(server.target(), "CREATE DATABASE " + environment);
            demo.run(demo.target(environment), resource("common") + resource(environment));
        }
        Files.writeString(demo.configuration(), demo.yaml());
        Files.createDirectories(demo.folder.resolve("checks"));
        Files.writeString(demo.folder.resolve("checks/numbers_are_unique.sql"), resource("check"));
        return demo;
    }

    /** The release that runs, {@code 18.6.0}. */
    String version() {
        return server.version();
    }

    Path configuration() {
        return folder.resolve("pgparity.yaml");
    }

    Path folder() {
        return folder;
    }

    /** A third database, in which the console remembers what it does. */
    String controlUrl() throws SQLException {
        run(server.target(), "CREATE DATABASE console");
        return url("console");
    }

    /** With the password, for whoever keeps the demonstration. */
    String url(String environment) {
        ConnectionTarget target = target(environment);
        return "postgresql://" + target.user() + ":"
                + target.password().map(Secret::reveal).orElse("") + "@"
                + target.hosts().getFirst() + "/" + target.database();
    }

    /** How many rows each table of production has, by name. */
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Connection connection = PlainConnections.open(target("production"));
                Statement statement = connection.createStatement()) {
            for (String table :
                    List.of("organizations", "users", "customers", "quotations", "invoices", "payroll_2019")) {
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    /** Leaves both running; returns the process id that stops them. */
    long keep() throws IOException {
        kept = true;
        return server.keepRunning();
    }

    private ConnectionTarget target(String database) {
        return server.target().withDatabase(database);
    }

    private void run(ConnectionTarget target, String sql) throws SQLException {
        try (Connection connection = PlainConnections.openSimple(target);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private String yaml() {
        StringBuilder yaml = new StringBuilder("environments:\n");
        ENVIRONMENTS.forEach(name -> yaml.append("  ")
                .append(name)
                .append(": { url: \"")
                .append(url(name))
                .append("\" }\n"));
        yaml.append("intentional:\n  - { object: \"table:public.payroll_*\", reason: \"legacy payroll, kept until the"
                + " audit\" }\n");
        return yaml.toString();
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(DemoDatabases.class.getResourceAsStream("demo/" + name + ".sql"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            return; // a folder in the system's temporary folder, which is emptied anyway
        }
    }
}
