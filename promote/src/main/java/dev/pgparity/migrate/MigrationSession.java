package dev.pgparity.migrate;

import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.apply.PromotionLock;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.scratch.ScriptSender;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * One session in a database that nobody else migrates or promotes meanwhile. It behaves as psql's would: the role's own
 * settings hold, and each migration finds them as they were at first.
 */
final class MigrationSession implements AutoCloseable {
    private final MigrationTarget target;
    private final Connection connection;
    private final ScriptSender sender;
    private final @Nullable PromotionLock lock;

    private MigrationSession(MigrationTarget target, Connection connection, @Nullable PromotionLock lock) {
        this.target = target;
        this.connection = connection;
        this.sender = new ScriptSender(connection);
        this.lock = lock;
    }

    static MigrationSession open(MigrationTarget target, MigrationOptions options, Consumer<MigrationEvent> listener)
            throws SQLException {
        Connection connection = PlainConnections.openSimpleInSchema(target.direct());
        try {
            requireOwnSession(connection, target);
            PromotionLock lock = options.lockHeld()
                    ? null
                    : PromotionLock.acquire(connection, options.patience(), target.name(), event -> {
                        if (event instanceof ExecutionEvent.Waiting waiting) {
                            listener.accept(new MigrationEvent.Waiting(waiting.forWhat()));
                        }
                    });
            return new MigrationSession(target, connection, lock);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A pooler announces another process than the one that answers; then it is looked at more closely. */
    private static void requireOwnSession(Connection connection, MigrationTarget target) throws SQLException {
        int announced = connection.unwrap(PGConnection.class).getBackendPID();
        int answering;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            answering = row.next() ? row.getInt(1) : announced;
        }
        if (answering != announced) {
            try (ServerConnection probe = Connections.open(target.direct(), Session.reading())) {
                probe.requireSessionState("migrate");
            }
        }
    }

    MigrationTarget target() {
        return target;
    }

    Connection connection() {
        return connection;
    }

    ScriptSender sender() {
        return sender;
    }

    /** The settings as they were at first; waits for locks no longer than that, zero for as long as it takes. */
    void fresh(Duration lockTimeout) throws SQLException {
        sender.send(freshly(lockTimeout));
    }

    /** The same, and a transaction begins. */
    void begin(Duration lockTimeout) throws SQLException {
        sender.send(freshly(lockTimeout) + "; BEGIN");
    }

    private static String freshly(Duration lockTimeout) {
        return "RESET SESSION AUTHORIZATION; RESET ALL; SET lock_timeout = " + lockTimeout.toMillis();
    }

    void commit() throws SQLException {
        sender.send("COMMIT");
    }

    /** Rolls back what is open, if anything is and the connection lives. */
    void rollback() {
        try {
            if (!connection.isClosed() && sender.inTransaction()) {
                sender.send("ROLLBACK");
            }
        } catch (SQLException e) {
            // The server rolls back what a lost session left open.
            return;
        }
    }

    /** The rows of a query as text, at most so many. */
    List<List<String>> rows(String sql, int most) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (!statement.execute(sql)) {
                return rows;
            }
            try (ResultSet row = statement.getResultSet()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next() && rows.size() < most) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(String.valueOf(row.getString(i)));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }

    @Override
    public void close() {
        rollback();
        if (lock != null) {
            lock.close();
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // The session is gone either way.
            return;
        }
    }
}
