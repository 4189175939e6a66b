package dev.pgparity.console.store;

import dev.pgparity.connect.ConnectionEnvironment;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.scratch.EmbeddedOptions;
import dev.pgparity.scratch.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The database that remembers everything the console does: an embedded one in its own folder, or a server's. */
public final class ControlDatabase implements AutoCloseable {
    /** In the order in which they are run; what has run is never edited. */
    private static final List<String> SCRIPTS = List.of("001", "002");

    private static final ProblemCode FAILED = new ProblemCode("console.control-database");
    private static final long MIGRATION_LOCK = 0x7067_7061_7269_7479L;

    private final ConnectionTarget target;
    private final @Nullable EmbeddedServer server;

    private ControlDatabase(ConnectionTarget target, @Nullable EmbeddedServer server) {
        this.target = target;
        this.server = server;
    }

    /**
     * Starts or finds it, and brings its tables up to date.
     *
     * @param url of a PostgreSQL server's database; empty for an embedded one
     * @param folder of the embedded one
     */
    public static ControlDatabase open(Optional<String> url, Path folder, Consumer<String> progress) {
        ControlDatabase database = url.map(text -> new ControlDatabase(
                        ConnectionTarget.parse(text, ConnectionEnvironment.ofProcess(System.getenv())), null))
                .orElseGet(() -> embedded(folder, progress));
        try {
            database.migrate();
        } catch (SQLException e) {
            database.close();
            throw Problem.failed(FAILED, "The control database cannot be prepared: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
        return database;
    }

    private static ControlDatabase embedded(Path folder, Consumer<String> progress) {
        EmbeddedServer server = EmbeddedServer.start(EmbeddedOptions.of(EmbeddedServer.newestMajor())
                .reportingTo(progress)
                .keptIn(folder.resolve("database")));
        return new ControlDatabase(server.target(), server);
    }

    /** How to reach it. */
    public ConnectionTarget target() {
        return target;
    }

    /** Whether nobody but this process uses it. */
    public boolean isOwn() {
        return server != null;
    }

    private void migrate() throws SQLException {
        try (Connection connection = PlainConnections.openSimple(target);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_catalog.pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
            statement.execute("CREATE SCHEMA IF NOT EXISTS pgparity_console");
            statement.execute("CREATE TABLE IF NOT EXISTS pgparity_console.script (name text PRIMARY KEY,"
                    + " run_at timestamptz NOT NULL DEFAULT now())");
            for (String script : SCRIPTS) {
                try (ResultSet row =
                        statement.executeQuery("SELECT 1 FROM pgparity_console.script WHERE name = '" + script + "'")) {
                    if (row.next()) {
                        continue;
                    }
                }
                statement.execute(text(script));
                statement.execute("INSERT INTO pgparity_console.script (name) VALUES ('" + script + "')");
            }
            connection.commit();
        }
    }

    private static String text(String script) {
        try (InputStream in = Objects.requireNonNull(ControlDatabase.class.getResourceAsStream(script + ".sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
