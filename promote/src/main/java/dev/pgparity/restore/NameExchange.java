package dev.pgparity.restore;

import dev.pgparity.apply.Blocker;
import dev.pgparity.apply.Cancellation;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Both changes of name, in one transaction: a session that is cut off anywhere leaves everything as it was. */
final class NameExchange {
    private static final ProblemCode IN_USE = new ProblemCode("restore.in-use");
    private static final ProblemCode LOCKED = new ProblemCode("restore.locked");
    private static final String OBJECT_IN_USE = "55006";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String LOCK_TIMEOUT = "10s";
    private static final int TRIES = 3;

    private final Connection server;
    private final Connection second;
    private final Identifier database;
    private final DatabaseProperties properties;
    private final Cancellation cancellation;

    /**
     * @param server the session that renames, in autocommit
     * @param second another one, which ends sessions meanwhile
     * @param cancellation stops the wait for the database's lock; what comes after it is not stopped half-way
     */
    NameExchange(
            Connection server,
            Connection second,
            String database,
            DatabaseProperties properties,
            Cancellation cancellation) {
        this.server = server;
        this.second = second;
        this.database = new Identifier(database);
        this.properties = properties;
        this.cancellation = cancellation;
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
            execute("SET LOCAL lock_timeout = '" + LOCK_TIMEOUT + "'");
            SessionsEnd end = new SessionsEnd(
                    second,
                    properties.oid(),
                    server.unwrap(PGConnection.class).getBackendPID(),
                    last.process(),
                    last::close);
            Thread thread = Thread.ofVirtual().start(end);
            try {
                cancellation.interruptible(server);
                execute("ALTER DATABASE " + database.sql() + " RENAME TO " + new Identifier(kept).sql());
                cancellation.uninterruptible();
            } catch (SQLException e) {
                cancellation.uninterruptible();
                server.rollback();
                server.setAutoCommit(true);
                stop(end, thread);
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw locked(e);
                }
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

    /** Who holds the database's own lock: ALTER DATABASE, COMMENT ON DATABASE, in a transaction that is open. */
    private Problem locked(SQLException e) throws SQLException {
        List<Blocker> holders = new ArrayList<>();
        try (PreparedStatement select = second.prepareStatement("""
                SELECT l.pid, a.usename, a.application_name, a.state,
                       (extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start) * 1000)::pg_catalog.int8
                  FROM pg_catalog.pg_locks AS l
                  LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
                 WHERE l.locktype = 'object' AND l.classid = 'pg_catalog.pg_database'::pg_catalog.regclass
                   AND l.objid = ?::pg_catalog.oid AND l.granted AND l.pid <> ?
                 ORDER BY l.pid
                """)) {
            select.setLong(1, properties.oid());
            select.setInt(2, server.unwrap(PGConnection.class).getBackendPID());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String application = row.getString(3);
                    long milliseconds = row.getLong(5);
                    holders.add(new Blocker(
                            row.getInt(1),
                            row.getString(2),
                            application == null ? "" : application,
                            row.getString(4),
                            row.wasNull() ? null : Duration.ofMillis(milliseconds)));
                }
            }
        }
        Problem.Builder problem = Problem.failed(
                        LOCKED,
                        "The lock on database " + database.sql() + " could not be acquired in " + LOCK_TIMEOUT
                                + ": it is held by "
                                + (holders.isEmpty()
                                        ? "a session that has ended meanwhile"
                                        : holders.stream()
                                                .map(Blocker::toString)
                                                .collect(Collectors.joining("; ")))
                                + ".")
                .state(new DatabaseState.AsItWas(database.value()))
                .causedBy(e);
        holders.forEach(holder -> problem.next(
                "Wait until its transaction ends, or end it: SELECT pg_terminate_backend(" + holder.pid() + ")"));
        return problem.next("Then type the same command again.").build();
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
