package dev.pgparity.restore;

import dev.pgparity.apply.PromotionLock;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Our own session in the database that is about to be renamed: the last one that leaves it. */
final class LastSession implements AutoCloseable {
    private final @Nullable ServerConnection connection;
    private final String why;

    private LastSession(@Nullable ServerConnection connection, String why) {
        this.connection = connection;
        this.why = why;
    }

    /** One where the database lets us in: one into which nobody gets is exchanged as well. */
    static LastSession where(boolean open, ConnectionTarget target) {
        if (!open) {
            return new LastSession(null, "the database did not accept connections");
        }
        try {
            return needed(target);
        } catch (Problem closed) {
            return new LastSession(null, closed.message());
        }
    }

    static LastSession needed(ConnectionTarget target) {
        return new LastSession(Connections.open(target, Session.reading()), "");
    }

    boolean present() {
        return connection != null;
    }

    /** Why there is none. */
    String why() {
        return why;
    }

    Connection jdbc() {
        if (connection == null) {
            throw new IllegalStateException("no session: " + why);
        }
        return connection.jdbc();
    }

    /** The server's process; 0 for none. */
    int process() throws SQLException {
        return connection == null
                ? 0
                : connection.jdbc().unwrap(PGConnection.class).getBackendPID();
    }

    /**
     * No promotion begins before this session ends.
     *
     * @throws Problem when one is running
     */
    void lockPromotions(String targetName, Duration patience) throws SQLException {
        if (connection != null) {
            PromotionLock.acquire(connection.jdbc(), patience, targetName, event -> {});
        }
    }

    /** Begins a transaction in which nobody else writes into our own tables, if it is not there yet. */
    void begin() throws SQLException {
        Connection jdbc = jdbc();
        if (!jdbc.getAutoCommit()) {
            return;
        }
        jdbc.setAutoCommit(false);
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '10s'");
            Optional<String> tables = own(statement);
            if (tables.isPresent()) {
                statement.execute("LOCK TABLE pgparity." + tables.get() + " IN SHARE MODE");
            }
        }
    }

    private static Optional<String> own(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                SELECT pg_catalog.string_agg(pg_catalog.quote_ident(relname), ', pgparity.' ORDER BY relname)
                  FROM pg_catalog.pg_class
                 WHERE relnamespace = pg_catalog.to_regnamespace('pgparity') AND relkind = 'r'
                   AND pg_catalog.has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE')
                """)) {
            row.next();
            return Optional.ofNullable(row.getString(1));
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
