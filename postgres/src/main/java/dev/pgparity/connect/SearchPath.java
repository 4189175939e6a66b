package dev.pgparity.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * Another {@code search_path} for a few statements of a session. Afterwards the session has the one that it had before;
 * where they fail in a transaction, its rollback restores it.
 */
public final class SearchPath {
    private SearchPath() {}

    /** Statements that are sent under the other path. */
    @FunctionalInterface
    public interface Body {
        void run() throws SQLException;
    }

    /** Statements that are sent under the other path, and what they answer. */
    @FunctionalInterface
    public interface Query<T> {
        T ask() throws SQLException;
    }

    /** With {@code pg_catalog} alone: an operator that somebody has put before {@code pg_catalog}'s is not found. */
    public static void pinned(Connection connection, Body body) throws SQLException {
        askPinned(connection, () -> {
            body.run();
            return body;
        });
    }

    /** As {@link #pinned}, for statements that answer something. */
    public static <T> T askPinned(Connection connection, Query<T> query) throws SQLException {
        String before = read(connection);
        set(connection, "pg_catalog");
        return restoring(connection, before, query);
    }

    /** With the path that the database and the role have by themselves, as an application does; in a transaction. */
    public static void asApplication(Connection connection, Body body) throws SQLException {
        String before = read(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path TO DEFAULT");
        }
        restoring(connection, before, () -> {
            body.run();
            return body;
        });
    }

    private static <T> T restoring(Connection connection, String before, Query<T> query) throws SQLException {
        T answer;
        try {
            answer = query.ask();
        } catch (SQLException failure) {
            if (connection.getAutoCommit()) {
                restoreAfter(failure, connection, before);
            }
            throw failure;
        }
        set(connection, before);
        return answer;
    }

    private static void restoreAfter(SQLException failure, Connection connection, String before) {
        try {
            set(connection, before);
        } catch (SQLException another) {
            failure.addSuppressed(another);
        }
    }

    private static String read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.current_setting('search_path')")) {
            row.next();
            return Objects.requireNonNull(row.getString(1));
        }
    }

    /** For the transaction alone where there is one. */
    private static void set(Connection connection, String path) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_catalog.set_config('search_path', ?, ?)")) {
            statement.setString(1, path);
            statement.setBoolean(2, !connection.getAutoCommit());
            statement.executeQuery().close();
        }
    }
}
