package dev.pgparity.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * Writes rows under the search path that the database and the role have by themselves, as the application does: what a
 * table's triggers and checks call may name its tables without their schema. All else of ours runs under an empty one.
 */
final class ApplicationsPath {
    private ApplicationsPath() {}

    /** Runs one statement, and everything that it defers; the transaction's own path is there again afterwards. */
    static void execute(Connection connection, String sql) throws SQLException {
        String own = path(connection);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SET LOCAL search_path TO DEFAULT");
            statement.execute(sql);
            // what waits for COMMIT would run under our path, and keep the tables from being altered
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
        }
        try (PreparedStatement back =
                connection.prepareStatement("SELECT pg_catalog.set_config('search_path', ?, true)")) {
            back.setString(1, own);
            back.execute();
        }
    }

    private static String path(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.current_setting('search_path')")) {
            row.next();
            return Objects.requireNonNull(row.getString(1));
        }
    }
}
