package dev.pgparity.restore;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** One restore of a database at a time: an advisory lock in another database of the server, for as long as the session. */
final class RestoreLock {
    private static final ProblemCode BUSY = new ProblemCode("restore.busy");
    /** The session of a restore that was killed may be creating or dropping a copy still. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RestoreLock() {}

    /** @throws Problem category refused, when another session has it */
    static void acquire(Connection server, long key, String targetName) throws SQLException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!isHad(server, key)) {
            if (Instant.now().isAfter(until)) {
                throw Problem.refused(BUSY, "Another restore of " + targetName + " is running.")
                        .next("Wait until it ends.")
                        .build();
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for another restore", e);
            }
        }
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
