package dev.pgparity.migrate;

import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.apply.PromotionLock;
import dev.pgparity.apply.TransactionStatus;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.PlainConnections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.connect.SessionTimeouts;
import dev.pgparity.problem.Problem;
import dev.pgparity.scratch.ScriptSender;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * One session in a database that nobody else migrates or promotes meanwhile. It behaves as psql's would: the role's own
 * settings hold (save timeouts, which would end a migration half way), and each migration finds them as they were at first.
 */
final class MigrationSession implements AutoCloseable {
    /** After a lost COMMIT the server is asked so often, with a pause between. */
    private static final int TRIES = 40;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MigrationTarget target;
    private final Connection connection;
    private final ScriptSender sender;
    private final PromotionLock lock;
    private final String timeouts;

    private MigrationSession(MigrationTarget target, Connection connection, PromotionLock lock, String timeouts) {
        this.target = target;
        this.connection = connection;
        this.sender = new ScriptSender(connection);
        this.lock = lock;
        this.timeouts = timeouts;
    }

    static MigrationSession open(MigrationTarget target, MigrationOptions options, Consumer<MigrationEvent> listener)
            throws SQLException {
        Connection connection = PlainConnections.openSimpleInSchema(target.direct());
        try {
            requireOwnSession(connection, target);
            pinSearchPath(connection);
            PromotionLock lock = options.lockHeld()
                    ? PromotionLock.work(connection)
                    : PromotionLock.acquire(connection, options.patience(), target.name(), event -> {
                        if (event instanceof ExecutionEvent.Waiting waiting) {
                            listener.accept(new MigrationEvent.Waiting(waiting.forWhat()));
                        }
                    });
            int major = connection.getMetaData().getDatabaseMajorVersion();
            boolean notices = SessionTimeouts.noticeLostClient(connection);
            return new MigrationSession(target, connection, lock, SessionTimeouts.afterReset(major, notices));
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

    /** Until the first migration's own settings hold: what is asked before must not find an operator of somebody else's. */
    private static void pinSearchPath(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = pg_catalog");
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

    private String freshly(Duration lockTimeout) {
        return "RESET SESSION AUTHORIZATION; RESET ALL; " + timeouts + "SET lock_timeout = " + lockTimeout.toMillis();
    }

    /** The open transaction as {@code pg_xact_status} knows it; empty where it has written nothing. */
    Optional<String> transaction() throws SQLException {
        return Optional.ofNullable(rows("SELECT pg_catalog.pg_current_xact_id_if_assigned()::pg_catalog.text", 1)
                        .getFirst()
                        .getFirst())
                .filter(id -> !id.equals("null"));
    }

    /** What became of a transaction whose COMMIT was not answered; in progress where nobody can be asked. */
    TransactionStatus became(Optional<String> transaction) {
        if (transaction.isEmpty()) {
            return TransactionStatus.ABORTED; // it wrote nothing
        }
        for (int i = 0; i < TRIES; i++) {
            try (Connection other = PlainConnections.openSimple(target.direct())) {
                TransactionStatus status = TransactionStatus.of(other, transaction.get());
                if (status != TransactionStatus.IN_PROGRESS) {
                    return status;
                }
            } catch (SQLException | Problem away) {
                // it may come back
            }
            pause();
        }
        return TransactionStatus.IN_PROGRESS;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
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
        lock.close();
        try {
            connection.close();
        } catch (SQLException e) {
            // The session is gone either way.
            return;
        }
    }
}
