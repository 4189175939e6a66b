package dev.pgparity.data;

import dev.pgparity.connect.SearchPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Writes rows under the search path that the database and the role have by themselves, as the application does: what a
 * table's triggers and checks call may name its tables without their schema. All else of ours runs under an empty one.
 */
final class ApplicationsPath {
    private ApplicationsPath() {}

    /** Runs one statement, and everything that it defers; the transaction's own path is there again afterwards. */
    static void execute(Connection connection, String sql) throws SQLException {
        SearchPath.asApplication(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
                // what waits for COMMIT would run under our path, and keep the tables from being altered
                statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            }
        });
    }
}
