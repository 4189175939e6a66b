package dev.pgparity.apply;

import dev.pgparity.connect.SessionTimeouts;
import dev.pgparity.plan.PlanSession;
import dev.pgparity.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** The settings of the session that applies: what its statements mean, and when the server gives up on us. */
final class SessionGuards {
    /** A client that is stopped or cut off keeps its locks at most so long. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(60);

    private SessionGuards() {}

    /** Nothing of the role's or database's own timeouts is left: half a plan must not end by accident. */
    static void set(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        try (Statement statement = connection.createStatement()) {
            for (SqlText setting : PlanSession.settings()) {
                statement.execute(setting.sql());
            }
            for (String setting : List.of(
                    "SET statement_timeout = 0",
                    "SET lock_timeout = 0",
                    "SET idle_session_timeout = 0",
                    "SET idle_in_transaction_session_timeout = " + IDLE_IN_TRANSACTION.toMillis(),
                    "SET default_transaction_read_only = off",
                    "SET default_transaction_isolation = 'read committed'",
                    "SET application_name = 'pgparity promote'")) {
                statement.execute(setting);
            }
            if (major >= 17) {
                statement.execute("SET transaction_timeout = 0");
            }
        }
        SessionTimeouts.noticeLostClient(connection);
    }
}
