package dev.pgparity.preflight;

import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Whether a session sees what the sessions of other roles do; without pg_read_all_stats it sees only that they exist. */
public final class SeenSessions {
    private SeenSessions() {}

    /** The GRANT that is missing; empty where the role sees them. */
    public static Optional<String> grant(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_user,"
                        + " pg_catalog.pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')")) {
            row.next();
            return row.getBoolean(2)
                    ? Optional.empty()
                    : Optional.of("GRANT pg_read_all_stats TO " + new Identifier(row.getString(1)).sql());
        }
    }
}
