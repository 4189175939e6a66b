package dev.pgparity.apply;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One promotion at a time per database: a session advisory lock on the very connection that applies, so that the lock is
 * lost with the connection. It is polled outside transactions; waiting inside one would deadlock with CREATE INDEX
 * CONCURRENTLY, which waits for every older snapshot.
 *
 * <p>Other sessions that work for the promotion take a second lock, shared ({@link #work}). Its holder outlives a process
 * that is killed for as long as its statement runs, or its COMMIT waits; until then no other promotion begins, because
 * what it would find is not how that one ends.
 */
public final class PromotionLock implements AutoCloseable {
    private static final ProblemCode BUSY = new ProblemCode("apply.busy");
    private static final Duration PERIOD = Duration.ofMillis(200);
    /** "pgparity" as a number; advisory locks are each database's own. */
    private static final long KEY = 0x7067706172697479L;
    /** Of the sessions that work for the one that has the first lock. */
    private static final long WORK = KEY + 1;
    /** A session of a client that is gone notices that after two seconds, unless it cannot. */
    private static final Duration LEFT_ALONE = Duration.ofMillis(2500);

    private final Connection connection;
    private final String unlock;
    private final long key;

    private PromotionLock(Connection connection, String unlock, long key) {
        this.connection = connection;
        this.unlock = unlock;
        this.key = key;
    }

    /**
     * Takes the lock, or asks again until patience is at its end.
     *
     * @param connection in autocommit
     * @throws Problem category refused, when another promotion holds it
     */
    public static PromotionLock acquire(
            Connection connection, Duration patience, String database, ExecutionListener listener) throws SQLException {
        Instant until = Instant.now().plus(patience);
        Instant standbyUntil = Instant.MAX;
        boolean told = false;
        while (!call(connection, "SELECT pg_catalog.pg_try_advisory_lock(?)", KEY)) {
            Instant now = Instant.now();
            List<WorkingBackend> holders = holders(connection);
            boolean standby = holders.stream().anyMatch(WorkingBackend::awaitsStandby);
            // that wait has no end that this server knows
            standbyUntil =
                    !standby ? Instant.MAX : standbyUntil.equals(Instant.MAX) ? now.plus(LEFT_ALONE) : standbyUntil;
            if (!now.isBefore(until) || !now.isBefore(standbyUntil)) {
                throw busy(database, holders);
            }
            if (!told) {
                listener.on(
                        new ExecutionEvent.Waiting("another promotion of " + database + " to end" + named(holders)));
                told = true;
            }
            pause();
        }
        PromotionLock lock = new PromotionLock(connection, "SELECT pg_catalog.pg_advisory_unlock(?)", KEY);
        try {
            awaitAbandoned(connection, patience, database, listener);
            return lock;
        } catch (SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Refuses where a promotion can be seen to have no end of its own: its backend works on without it, or its COMMIT
     * waits for a standby. Reading the database would wait for its locks. A promotion that runs is no reason.
     *
     * @throws Problem category refused, after a moment
     */
    public static void refuseStuck(Connection connection, String database) throws SQLException {
        Instant until = Instant.now().plus(LEFT_ALONE);
        while (true) {
            List<WorkingBackend> holders = holders(connection);
            List<WorkingBackend> left = holders.isEmpty() ? workers(connection) : List.of();
            boolean standby = holders.stream().anyMatch(WorkingBackend::awaitsStandby);
            if (left.isEmpty() && !standby) {
                return;
            }
            if (!Instant.now().isBefore(until)) {
                throw standby ? busy(database, holders) : abandoned(database, left);
            }
            pause();
        }
    }

    /** Nobody promotes, so whatever still works belongs to a promotion that has lost its client. */
    private static void awaitAbandoned(
            Connection connection, Duration patience, String database, ExecutionListener listener) throws SQLException {
        Instant until = Instant.now().plus(patience.compareTo(LEFT_ALONE) < 0 ? patience : LEFT_ALONE);
        boolean told = false;
        for (List<WorkingBackend> left = workers(connection); !left.isEmpty(); left = workers(connection)) {
            if (!Instant.now().isBefore(until)) {
                throw abandoned(database, left);
            }
            if (!told) {
                listener.on(new ExecutionEvent.Waiting(
                        "a promotion of " + database + " that was cut off to end" + named(left)));
                told = true;
            }
            pause();
        }
    }

    /**
     * For another session than the one that has the lock, which changes the same database on its behalf. Until it ends no
     * other promotion begins, whatever becomes of the first session.
     */
    public static PromotionLock work(Connection connection) throws SQLException {
        call(connection, "SELECT pg_catalog.pg_try_advisory_lock_shared(?)", WORK);
        return new PromotionLock(connection, "SELECT pg_catalog.pg_advisory_unlock_shared(?)", WORK);
    }

    /** The sessions that promote here: one, or none. */
    static List<WorkingBackend> holders(Connection connection) throws SQLException {
        return WorkingBackend.holding(connection, KEY);
    }

    /** The sessions that work for it. */
    static List<WorkingBackend> workers(Connection connection) throws SQLException {
        return WorkingBackend.holding(connection, WORK);
    }

    /** Whether this says that a promotion runs, or that a backend of one still works. */
    public static boolean isBusy(Problem problem) {
        return problem.code().equals(BUSY);
    }

    private static boolean call(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static String named(List<WorkingBackend> backends) {
        return backends.isEmpty()
                ? ""
                : backends.stream().map(WorkingBackend::toString).collect(Collectors.joining("; ", " (", ")"));
    }

    private static Problem busy(String database, List<WorkingBackend> holders) {
        Problem.Builder problem = Problem.refused(
                        BUSY, "Another promotion of " + database + " is under way" + named(holders) + ".")
                .next("Wait until it ends.");
        for (WorkingBackend holder : holders) {
            problem.next(
                    holder.awaitsStandby()
                            ? holder.howToEnd()
                            : "If its process is gone: SELECT pg_terminate_backend(" + holder.pid() + ")");
        }
        return problem.build();
    }

    private static Problem abandoned(String database, List<WorkingBackend> left) {
        Problem.Builder problem = Problem.refused(
                        BUSY,
                        "A promotion of " + database + " was cut off, but its backend is still working" + named(left)
                                + ". How it ends is not known until then.")
                .next("Wait until it ends, then type the same command again.");
        left.forEach(backend -> problem.next("Or: " + backend.howToEnd()));
        return problem.build();
    }

    private static void pause() {
        try {
            Thread.sleep(PERIOD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another promotion", e);
        }
    }

    /** Gives the lock back; a connection that is gone has done so already. */
    @Override
    public void close() {
        try {
            if (!connection.isClosed() && connection.getAutoCommit()) {
                call(connection, unlock, key);
            }
        } catch (SQLException e) {
            // The session ends next, and the lock with it.
            return;
        }
    }
}
