package dev.pgparity.promote;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Statements of ours in a session of the project's files, whose {@code search_path} is the application's: an operator that
 * the target's owner has put before {@code pg_catalog}'s would be run by them.
 */
final class PinnedPath {
    private PinnedPath() {}

    /** Something that is sent. */
    @FunctionalInterface
    interface Body {
        void run() throws SQLException;
    }

    /** Runs it with {@code pg_catalog} alone; where it fails, the transaction that takes the setting back fails with it. */
    static void run(Connection connection, Body body) throws SQLException {
        String before = read(connection);
        set(connection, "pg_catalog");
        body.run();
        set(connection, before);
    }

    private static String read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.current_setting('search_path')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void set(Connection connection, String path) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_catalog.set_config('search_path', ?, ?)")) {
            statement.setString(1, path);
            statement.setBoolean(2, !connection.getAutoCommit());
            statement.executeQuery().close();
        }
    }
}
