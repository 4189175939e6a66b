package dev.pgparity.migrate;

import dev.pgparity.apply.LockPolicy;
import dev.pgparity.scratch.Script.Piece;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How migrations are run.
 *
 * @param locks how long to wait for locks, and how often
 * @param singleTransaction all of them in one transaction
 * @param patience how long to wait while somebody else runs migrations in the same database
 * @param beforeCommit looks at the result before the last COMMIT
 * @param watch stands around every statement that changes the database
 * @param lockHeld the caller holds the promotion lock of the database already, on another connection
 */
public record MigrationOptions(
        LockPolicy locks,
        boolean singleTransaction,
        Duration patience,
        BeforeCommit beforeCommit,
        StatementWatch watch,
        boolean lockHeld) {
    /** Each in a transaction of its own. */
    public static final MigrationOptions DEFAULT = new MigrationOptions(
            LockPolicy.DEFAULT,
            false,
            Duration.ofMinutes(15),
            connection -> {},
            (connection, piece, sending) -> sending.send(),
            false);

    /** Throws what keeps the result from being committed. */
    @FunctionalInterface
    public interface BeforeCommit {
        void judge(Connection connection) throws SQLException;
    }

    /** Sends one statement, and may look at the database before and after it. */
    @FunctionalInterface
    public interface StatementWatch {
        void around(Connection connection, Piece piece, Sending sending) throws SQLException;
    }

    /** The statement itself. */
    @FunctionalInterface
    public interface Sending {
        void send() throws SQLException;
    }

    public MigrationOptions with(BeforeCommit judge) {
        return new MigrationOptions(locks, singleTransaction, patience, judge, watch, lockHeld);
    }

    public MigrationOptions with(LockPolicy policy) {
        return new MigrationOptions(policy, singleTransaction, patience, beforeCommit, watch, lockHeld);
    }

    public MigrationOptions watchedBy(StatementWatch observer) {
        return new MigrationOptions(locks, singleTransaction, patience, beforeCommit, observer, lockHeld);
    }

    /** All in one transaction, or each in its own. */
    public MigrationOptions together(boolean all) {
        return new MigrationOptions(locks, all, patience, beforeCommit, watch, lockHeld);
    }

    /** Inside a promotion, which keeps others out. */
    public MigrationOptions underLock() {
        return new MigrationOptions(locks, singleTransaction, patience, beforeCommit, watch, true);
    }
}
