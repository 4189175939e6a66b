package dev.pgparity.restore;

import dev.pgparity.apply.WorkingBackend;
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

/** One restore of a database at a time: an advisory lock in another database of the server, for as long as the session. */
final class RestoreLock {
    private static final ProblemCode BUSY = new ProblemCode("restore.busy");
    /** The session of a restore that was killed may be creating or dropping a copy still. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RestoreLock() {}

    /**
     * @param patience throws what ends the wait early
     * @throws Problem category refused, when another session has it
     */
    static void acquire(Connection server, long key, String targetName, Runnable patience) throws SQLException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!isHad(server, key)) {
            if (Instant.now().isAfter(until)) {
                throw busy(WorkingBackend.holding(server, key), targetName);
            }
            patience.run();
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for another restore", e);
            }
        }
    }

    private static Problem busy(List<WorkingBackend> holders, String targetName) {
        Problem.Builder problem = Problem.refused(
                        BUSY,
                        "Another restore of " + targetName + " is running"
                                + holders.stream()
                                        .map(holder -> " (" + holder + ")")
                                        .collect(Collectors.joining())
                                + ".")
                .next("Wait until it ends.");
        holders.forEach(
                holder -> problem.next("If its process is gone: SELECT pg_cancel_backend(" + holder.pid() + ")"));
        return problem.build();
    }

    private static boolean isHad(Connection server, long key) throws SQLException {
        try (PreparedStatement call = server.prepareStatement("SELECT pg_catalog.pg_try_advisory_lock(?)")) {
            call.setLong(1, key);
            try (ResultSet row = call.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
