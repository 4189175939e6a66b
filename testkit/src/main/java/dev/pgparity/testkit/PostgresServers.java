package dev.pgparity.testkit;

import dev.pgparity.scratch.EmbeddedServer;
import dev.pgparity.scratch.ScratchServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tests' servers: one of each major and JVM, started when first asked for, stopped when the JVM ends. Databases are
 * each test's own.
 *
 * <pre>{@code
 * try (TestDatabase database = PostgresServers.newest().create()) {
 *     database.execute("CREATE TABLE t (id int)");
 * }
 * }</pre>
 *
 * <p>Roles and tablespaces belong to the whole server: a test gives its own unusual names and drops them.
 */
public final class PostgresServers {
    /** The one place with state that outlives a test: a start takes longer than most tests do. */
    private static final Map<Integer, PostgresServers> STARTED = new ConcurrentHashMap<>();

    private final EmbeddedServer server;

    private PostgresServers(EmbeddedServer server) {
        this.server = server;
    }

    /** All majors that the project supports, oldest first: 14 to 18. */
    public static List<Integer> majors() {
        return EmbeddedServer.majors();
    }

    /** The shared server of a major. */
    public static PostgresServers of(int major) {
        return STARTED.computeIfAbsent(major, missing -> new PostgresServers(EmbeddedServer.start(missing)));
    }

    /** The shared server of the newest major. */
    public static PostgresServers newest() {
        return of(EmbeddedServer.newestMajor());
    }

    /** An empty database, dropped when it is closed. */
    public TestDatabase create() {
        return new TestDatabase(server.create());
    }

    /** An empty database in which the statements have been run. */
    public TestDatabase create(String sql) {
        TestDatabase database = create();
        database.execute(sql);
        return database;
    }

    /** The server itself; it is shared, and nobody closes it. */
    public ScratchServer server() {
        return server;
    }

    /** The server's major version. */
    public int major() {
        return server.major();
    }
}
