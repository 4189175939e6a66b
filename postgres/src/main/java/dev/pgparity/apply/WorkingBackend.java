package dev.pgparity.apply;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server process that holds one of our advisory locks. It keeps the lock for as long as it works, also when the process
 * that it worked for is gone: a lock tells that exactly, and every role may see it.
 *
 * @param role null where it is not known
 * @param application {@code application_name}; empty where it is, or may not be seen
 * @param state of the session; null where this role may not see it
 * @param waitEvent what it waits for; null for nothing, or where this role may not see it
 * @param command the first words of its statement; the rest may hold a password
 * @param since how long the statement has run; null where this role may not see it
 */
public record WorkingBackend(
        int pid,
        @Nullable String role,
        String application,
        @Nullable String state,
        @Nullable String waitEvent,
        String command,
        @Nullable Duration since) {
    private static final Pattern FIRST_WORDS = Pattern.compile("\\s*([A-Za-z]+(?:\\s+[A-Za-z_]+){0,2})");

    /** Those that hold the advisory lock of this number in the session's database, or in the one of that name. */
    public static List<WorkingBackend> holding(Connection connection, long key) throws SQLException {
        List<WorkingBackend> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
            SELECT l.pid, a.usename, a.application_name, a.state, a.wait_event, a.query,
                   (extract(epoch FROM pg_catalog.clock_timestamp() - a.query_start) * 1000)::pg_catalog.int8
              FROM pg_catalog.pg_locks AS l
              JOIN pg_catalog.pg_database AS d ON d.oid = l.database
              LEFT JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
               AND (l.classid::pg_catalog.int8 << 32) | l.objid::pg_catalog.int8 = ?
               AND d.datname = pg_catalog.current_database()
               AND l.pid <> pg_catalog.pg_backend_pid()
             ORDER BY l.pid
            """)) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String application = row.getString(3);
                    long milliseconds = row.getLong(7);
                    Duration since = row.wasNull() ? null : Duration.ofMillis(milliseconds);
                    found.add(new WorkingBackend(
                            row.getInt(1),
                            row.getString(2),
                            application == null ? "" : application,
                            row.getString(4),
                            row.getString(5),
                            firstWords(row.getString(6)),
                            since));
                }
            }
        }
        return found;
    }

    private static String firstWords(@Nullable String query) {
        Matcher matcher = FIRST_WORDS.matcher(query == null ? "" : query);
        return matcher.lookingAt() ? String.join(" ", matcher.group(1).split("\\s+")) : "";
    }

    /** Its COMMIT is done on its own server, and it waits for another one to have it too. */
    public boolean awaitsStandby() {
        return "SyncRep".equals(waitEvent);
    }

    /** {@code pid 4711, role app, pgparity promote: runs CREATE INDEX CONCURRENTLY, for 12 s}. */
    @Override
    public String toString() {
        return "pid " + pid + (role == null ? "" : ", role " + role)
                + (application.isEmpty() ? "" : ", " + application) + ": " + doing()
                + (since == null || "idle".equals(state) ? "" : ", for " + since.toSeconds() + " s");
    }

    private String doing() {
        if (state == null) {
            return "what it does is visible only to its own role and to members of pg_read_all_stats";
        }
        if (awaitsStandby()) {
            return "its COMMIT waits for a synchronous standby";
        }
        return switch (state) {
            case "active" -> command.isEmpty() ? "runs a statement" : "runs " + command;
            default -> state;
        };
    }

    /** What ends it, and what that means. */
    String howToEnd() {
        String cancel = "SELECT pg_cancel_backend(" + pid + ")";
        return awaitsStandby()
                ? cancel + " ends the wait: the transaction stays committed, without the standby's confirmation"
                : cancel + " cancels its statement";
    }
}
