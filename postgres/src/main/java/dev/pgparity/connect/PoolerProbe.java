package dev.pgparity.connect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Finds out whether a session keeps its server process between transactions.
 *
 * <p>No pooler says so itself. But one that takes the process back after each transaction gives it to whoever comes
 * next, most recently used first: a second session that begins a transaction then sits in the first one's process, or
 * the first one finds itself in another. A pooler or proxy that keeps the process never shows either.
 */
final class PoolerProbe {
    /** Other clients may snatch the process in between; three rounds in a row is too much of a coincidence. */
    private static final int ROUNDS = 3;

    private PoolerProbe() {}

    /**
     * True when the process was seen to change hands.
     *
     * @param first the session in question, between transactions
     * @param second another session to the same target, with auto-commit off and a short network timeout
     */
    static boolean changesProcess(Connection first, Connection second) throws SQLException {
        int own = backendPid(first);
        for (int round = 0; round < ROUNDS; round++) {
            // Back from the second session, its process lies on top of the pool: the first one would get it now.
            if (round > 0 && backendPid(first) != own) {
                return true;
            }
            try {
                // Asked before the first session runs again: in a pool of one that would wait for ever.
                if (backendPid(second) == own || backendPid(first) != own) {
                    return true;
                }
            } finally {
                second.rollback(); // a process that is left in a transaction is thrown away by its pooler
            }
        }
        return false;
    }

    private static int backendPid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
