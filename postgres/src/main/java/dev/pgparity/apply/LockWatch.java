package dev.pgparity.apply;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees from a second session who makes us wait and whom we make wait, and stops our statement when others have waited
 * long enough. Without a second session nothing is seen, and nothing else changes.
 */
final class LockWatch implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(25);
    private static final String SQL = ChangeToken.resource("lock_watch.sql");

    private final @Nullable Connection connection;
    private final int pid;
    private final Duration budget;
    private final @Nullable Thread thread;

    private @Nullable Statement running;
    private boolean armed;
    private boolean closed;
    private List<Blocker> blockers = List.of();
    private Duration longestWaitOfOthers = Duration.ZERO;
    private Duration othersWaited = Duration.ZERO;
    private boolean stopped;

    /**
     * @param connection in autocommit, closed with this; null where there is none
     * @param pid the session that is watched
     * @param budget how long others may wait in one group
     */
    LockWatch(@Nullable Connection connection, int pid, Duration budget) {
        this.connection = connection;
        this.pid = pid;
        this.budget = budget;
        this.thread = connection == null
                ? null
                : Thread.ofPlatform().daemon().name("lock-watch").start(() -> watch(connection));
    }

    /** A new group: nobody waited yet. */
    synchronized void reset() {
        blockers = List.of();
        longestWaitOfOthers = Duration.ZERO;
        othersWaited = Duration.ZERO;
        stopped = false;
    }

    /** A try begins or ends; it is watched only between. */
    synchronized void arm(boolean on) {
        armed = on;
        notifyAll();
    }

    /** What is under way; the watch may cancel it. */
    synchronized void running(@Nullable Statement statement) {
        running = statement;
    }

    /** Who held what we waited for when it was last seen, in this try or an earlier one of the group. */
    synchronized List<Blocker> blockers() {
        return blockers;
    }

    synchronized Duration longestWaitOfOthers() {
        return longestWaitOfOthers;
    }

    synchronized Duration othersWaited() {
        return othersWaited;
    }

    /** Others have waited longer than they may, in all tries of this group together. */
    synchronized boolean stopped() {
        return stopped;
    }

    private void watch(Connection second) {
        try (PreparedStatement statement = second.prepareStatement(SQL)) {
            statement.setInt(1, pid);
            statement.setInt(2, pid);
            statement.setInt(3, pid);
            while (awaitArmed()) {
                look(statement);
            }
        } catch (SQLException e) {
            // The second session is gone: from now on nothing is seen.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One period passes while a try is under way; false when all is over. */
    private synchronized boolean awaitArmed() throws InterruptedException {
        while (!armed && !closed) {
            wait();
        }
        if (!closed) {
            wait(PERIOD.toMillis());
        }
        return !closed;
    }

    private void look(PreparedStatement statement) throws SQLException {
        List<Blocker> holding = new ArrayList<>();
        Duration wait = Duration.ZERO;
        boolean waiting = false;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (row.getBoolean("waits_for_us")) {
                    waiting = true;
                    wait = Duration.ofMillis(row.getLong("milliseconds"));
                } else {
                    long milliseconds = row.getLong("milliseconds");
                    String application = row.getString("application");
                    holding.add(new Blocker(
                            row.getInt("pid"),
                            row.getString("role"),
                            application == null ? "" : application,
                            row.getString("state"),
                            milliseconds < 0 ? null : Duration.ofMillis(milliseconds)));
                }
            }
        }
        note(holding, waiting, wait);
    }

    private synchronized void note(List<Blocker> holding, boolean waiting, Duration wait) throws SQLException {
        if (!holding.isEmpty()) {
            blockers = List.copyOf(holding);
        }
        if (!armed || !waiting) {
            return;
        }
        if (wait.compareTo(longestWaitOfOthers) > 0) {
            longestWaitOfOthers = wait;
        }
        othersWaited = othersWaited.plus(PERIOD);
        if (othersWaited.compareTo(budget) > 0 && !stopped) {
            stopped = true;
            if (running != null) {
                running.cancel();
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(2));
            }
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // A session that only looked is of no interest any more.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
