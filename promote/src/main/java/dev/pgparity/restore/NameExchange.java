package dev.pgparity.restore;

import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Both changes of name, in one transaction: a session that is cut off anywhere leaves everything as it was. */
final class NameExchange {
    private static final ProblemCode IN_USE = new ProblemCode("restore.in-use");
    private static final String OBJECT_IN_USE = "55006";
    private static final int TRIES = 3;

    private final Connection server;
    private final Connection second;
    private final Identifier database;
    private final DatabaseProperties properties;

    /**
     * @param server the session that renames, in autocommit
     * @param second another one, which ends sessions meanwhile
     */
    NameExchange(Connection server, Connection second, String database, DatabaseProperties properties) {
        this.server = server;
        this.second = second;
        this.database = new Identifier(database);
        this.properties = properties;
    }

    /** COMMIT was sent, and the connection was lost. */
    static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1;
        private final transient SQLException sql;

        Unanswered(SQLException sql) {
            super(sql);
            this.sql = sql;
        }

        SQLException sql() {
            return sql;
        }
    }

    /** @param last is closed when nobody else can come in */
    void run(String copy, String kept, LastSession last) throws SQLException, Unanswered {
        for (int i = 1; ; i++) {
            server.setAutoCommit(false);
            execute("SET LOCAL lock_timeout = '10s'");
            SessionsEnd end = new SessionsEnd(
                    second,
                    properties.oid(),
                    server.unwrap(PGConnection.class).getBackendPID(),
                    last.process(),
                    last::close);
            Thread thread = Thread.ofVirtual().start(end);
            try {
                execute("ALTER DATABASE " + database.sql() + " RENAME TO " + new Identifier(kept).sql());
            } catch (SQLException e) {
                server.rollback();
                server.setAutoCommit(true);
                stop(end, thread);
                if (!OBJECT_IN_USE.equals(e.getSQLState()) || i == TRIES || isClosed(last)) {
                    throw failed(end, e);
                }
                continue;
            } finally {
                stop(end, thread);
            }
            finish(copy, kept);
            return;
        }
    }

    private void finish(String copy, String kept) throws SQLException, Unanswered {
        execute("ALTER DATABASE " + new Identifier(copy).sql() + " RENAME TO " + database.sql());
        for (String statement : properties.last(database)) {
            execute(statement);
        }
        if (!properties.open()) {
            execute("ALTER DATABASE " + new Identifier(kept).sql() + " WITH ALLOW_CONNECTIONS true");
        }
        try {
            server.commit();
        } catch (SQLException e) {
            throw new Unanswered(e);
        }
        server.setAutoCommit(true);
    }

    private static boolean isClosed(LastSession last) throws SQLException {
        return last.present() && last.jdbc().isClosed();
    }

    private static void stop(SessionsEnd end, Thread thread) {
        end.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Exception failedWith(SessionsEnd end, SQLException e) {
        if (end.notEnded().isEmpty()) {
            SQLException other = end.failure();
            return other == null ? e : other;
        }
        return Problem.failed(
                        IN_USE,
                        "Sessions of " + database.sql() + " cannot be ended: "
                                + end.notEnded().entrySet().stream()
                                        .map(one -> "pid " + one.getKey() + ", role " + one.getValue())
                                        .collect(Collectors.joining("; "))
                                + ".")
                .state(new DatabaseState.AsItWas(database.value()))
                .next("Stop what is connected there, or: GRANT pg_signal_backend TO the role that restores")
                .causedBy(e)
                .build();
    }

    private SQLException failed(SessionsEnd end, SQLException e) {
        Exception why = failedWith(end, e);
        if (why instanceof Problem problem) {
            throw problem;
        }
        return (SQLException) why;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = server.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
