package dev.pgparity.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Somebody's wish that a promotion ends, or a run of migrations. Until its last COMMIT it is heard: what is running is
 * stopped, what is open is rolled back, and groups that are committed are taken back as after any failure. Later it is too
 * late, and says so by the outcome.
 */
public final class Cancellation {
    private @Nullable String by;
    private @Nullable Connection running;

    /** May be called by any thread, at any time, and again. */
    public synchronized void request(String who) {
        if (by == null) {
            by = who;
            stop();
        }
    }

    /** The same, but what is running is left alone: it is a COMMIT whose wait for a standby would be given up. */
    public synchronized void requestAfterCommit(String who) {
        if (by == null) {
            by = who;
            running = null;
        }
    }

    /** Who wishes it; empty while nobody does. */
    public synchronized Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** From now on what this connection runs may be stopped. */
    public synchronized void interruptible(Connection connection) {
        running = connection;
        if (by != null) {
            stop();
        }
    }

    private void stop() {
        if (running == null) {
            return;
        }
        try {
            running.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            return; // the connection is gone, and the statement with it
        }
    }

    /** What runs from now on puts things in order, and is not stopped. */
    public synchronized void uninterruptible() {
        running = null;
    }
}
