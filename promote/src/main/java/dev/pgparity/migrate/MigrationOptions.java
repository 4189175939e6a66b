package dev.pgparity.migrate;

import dev.pgparity.apply.LockPolicy;
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
 */
public record MigrationOptions(
        LockPolicy locks, boolean singleTransaction, Duration patience, BeforeCommit beforeCommit) {
    /** Each in a transaction of its own. */
    public static final MigrationOptions DEFAULT =
            new MigrationOptions(LockPolicy.DEFAULT, false, Duration.ofMinutes(15), connection -> {});

    /** Throws what keeps the result from being committed. */
    @FunctionalInterface
    public interface BeforeCommit {
        void judge(Connection connection) throws SQLException;
    }

    public MigrationOptions with(BeforeCommit judge) {
        return new MigrationOptions(locks, singleTransaction, patience, judge);
    }

    /** All in one transaction. */
    public MigrationOptions together() {
        return new MigrationOptions(locks, true, patience, beforeCommit);
    }
}
