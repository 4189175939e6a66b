package dev.pgparity.restore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Ends the sessions of a database while another session renames it. ALTER DATABASE … RENAME takes its lock first, which
 * lets no new session in, and then waits five seconds for those that are there: no moment is left in which somebody could
 * come back, and the database is never closed to anybody for longer than the rename.
 */
final class SessionsEnd implements Runnable {
    private static final long PERIOD_MILLIS = 50;

    private final Connection server;
    private final long database;
    private final int renaming;
    private final int stays;
    private final Runnable leave;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Map<Integer, String> notEnded = new TreeMap<>();
    private @Nullable SQLException failure;

    /**
     * @param server another session than the one that renames
     * @param database its oid
     * @param renaming the process of the session that renames
     * @param stays the process of a session that goes last; 0 for none
     * @param leave ends that one
     */
    SessionsEnd(Connection server, long database, int renaming, int stays, Runnable leave) {
        this.server = server;
        this.database = database;
        this.renaming = renaming;
        this.stays = stays;
        this.leave = leave;
    }

    /** Until it is told to {@link #stop}. */
    @Override
    public void run() {
        boolean left = false;
        try {
            while (!over.get()) {
                boolean locked = isLocked();
                boolean others = endOthers();
                if (locked && !others && !left) {
                    leave.run();
                    left = true;
                }
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        over.set(true);
    }

    /** Sessions that are still there because the role may not end them, by process; for after the end of the thread. */
    Map<Integer, String> notEnded() {
        return notEnded;
    }

    @Nullable
    SQLException failure() {
        return failure;
    }

    private boolean isLocked() throws SQLException {
        try (PreparedStatement select = server.prepareStatement("""
                SELECT FROM pg_catalog.pg_locks
                 WHERE locktype = 'object' AND classid = 'pg_catalog.pg_database'::pg_catalog.regclass
                   AND objid = ?::oid AND mode = 'AccessExclusiveLock' AND granted AND pid = ?
                """)) {
            select.setLong(1, database);
            select.setInt(2, renaming);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Whether any is there. */
    private boolean endOthers() throws SQLException {
        boolean any = false;
        try (PreparedStatement select = server.prepareStatement(
                "SELECT pid, coalesce(usename, '') FROM pg_catalog.pg_stat_activity WHERE datid = ?::oid AND pid"
                        + " <> ?")) {
            select.setLong(1, database);
            select.setInt(2, stays);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    any = true;
                    end(row.getInt(1), row.getString(2));
                }
            }
        }
        return any;
    }

    private void end(int process, String role) throws SQLException {
        try (PreparedStatement call = server.prepareStatement("SELECT pg_catalog.pg_terminate_backend(?)")) {
            call.setInt(1, process);
            call.executeQuery().close();
        } catch (SQLException e) {
            if (!"42501".equals(e.getSQLState())) {
                throw e;
            }
            notEnded.put(process, role);
        }
    }
}
