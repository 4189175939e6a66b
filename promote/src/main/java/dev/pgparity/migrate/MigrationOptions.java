package dev.pgparity.migrate;

import dev.pgparity.apply.LockPolicy;
import java.time.Duration;

/**
 * How migrations are run.
 *
 * @param locks how long to wait for locks, and how often
 * @param singleTransaction all of them in one transaction
 * @param patience how long to wait while somebody else runs migrations in the same database
 */
public record MigrationOptions(LockPolicy locks, boolean singleTransaction, Duration patience) {
    /** Each in a transaction of its own. */
    public static final MigrationOptions DEFAULT =
            new MigrationOptions(LockPolicy.DEFAULT, false, Duration.ofMinutes(15));
}
