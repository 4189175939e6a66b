package dev.pgparity.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When the server gives up on a session of ours: never by a timeout of the role, the database or the server, which would
 * end a promotion while a person thinks; and within a minute when the client's host is gone, so that its locks are.
 *
 * <p>They go with the start packet where that is possible. There they hold from the first moment, outrank ALTER ROLE …
 * SET, and are what RESET ALL returns to.
 */
public final class SessionTimeouts {
    /** The server probes a silent client after 15 s, three times in 10 s; unanswered data counts as long. */
    private static final Map<String, String> SETTINGS = settingsOf(
            "statement_timeout", "0",
            "lock_timeout", "0",
            "idle_in_transaction_session_timeout", "0",
            "idle_session_timeout", "0",
            "tcp_keepalives_idle", "15",
            "tcp_keepalives_interval", "10",
            "tcp_keepalives_count", "3",
            "tcp_user_timeout", "45000");

    private static final String NOTICE_LOST_CLIENT = "SET client_connection_check_interval = '2s'";
    private static final String INVALID_VALUE = "22023";
    private static final int KNOWS_TRANSACTION_TIMEOUT = 17;

    private SessionTimeouts() {}

    private static Map<String, String> settingsOf(String... pairs) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return Map.copyOf(settings);
    }

    /** Every supported server knows these: {@code -c name=value …}, as in PGOPTIONS. */
    static String startupOptions() {
        return SETTINGS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The same as settings of the session, with those that only newer servers know. */
    static Map<String, String> settings(int major) {
        Map<String, String> settings = new LinkedHashMap<>(SETTINGS);
        if (major >= KNOWS_TRANSACTION_TIMEOUT) {
            settings.put("transaction_timeout", "0");
        }
        return settings;
    }

    /**
     * Lets the server look every 2 s, during a long statement too, whether the client has closed the connection, so that
     * the statement of a killed client ends.
     *
     * @return whether the server's platform can do that
     */
    public static boolean noticeLostClient(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(NOTICE_LOST_CLIENT);
            return true;
        } catch (SQLException e) {
            if (INVALID_VALUE.equals(e.getSQLState())) {
                return false; // Such a server notices when the statement ends; nothing else depends on it.
            }
            throw e;
        }
    }

    /**
     * What has to be said again after RESET ALL: what not every server accepts in a start packet. SET statements, each
     * with a semicolon.
     *
     * @param major the server's
     * @param noticesLostClients what {@link #noticeLostClient} returned
     */
    public static String afterReset(int major, boolean noticesLostClients) {
        return (major >= KNOWS_TRANSACTION_TIMEOUT ? "SET transaction_timeout = 0; " : "")
                + (noticesLostClients ? NOTICE_LOST_CLIENT + "; " : "");
    }
}
