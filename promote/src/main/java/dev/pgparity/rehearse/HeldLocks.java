package dev.pgparity.rehearse;

import dev.pgparity.rehearse.Observation.Lock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Which locks a transaction has taken, seen from within before its COMMIT: {@code pg_locks}, on relations that were there
 * before. A lock is held until COMMIT, so the strongest ones are all there.
 */
public final class HeldLocks {
    private final Relations start;

    private HeldLocks(Relations start) {
        this.start = start;
    }

    /** @param connection outside the transaction that is looked at later */
    public static HeldLocks begin(Connection connection) throws SQLException {
        return new HeldLocks(Relations.read(connection));
    }

    /** Whether readers or writers wait for it: {@code SHARE} and stronger. */
    public static boolean isBlocking(Lock lock) {
        return Relations.blocksWriters(lock.mode());
    }

    /** The strongest on each relation for which readers or writers wait: {@code SHARE} and stronger. */
    public List<Lock> blocking(Connection connection) throws SQLException {
        return Relations.read(connection).strongerThan(new Relations(Map.of(), Map.of(), Map.of()), start).stream()
                .filter(HeldLocks::isBlocking)
                .toList();
    }
}
