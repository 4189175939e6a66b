package dev.pgparity.config;

import java.time.Duration;

/**
 * Backups.
 *
 * @param declared whether the file says anything about them: then every promotion makes one, otherwise those to protected
 *     environments do
 * @param method who writes the rows
 * @param verify how a backup is looked at
 * @param folder where they lie, relative to the file
 * @param keep backups that are older are removed
 * @param min so many of each environment are kept however old they are
 */
public record BackupSettings(boolean declared, Method method, Verify verify, String folder, Duration keep, int min) {
    static final BackupSettings DEFAULT =
            new BackupSettings(false, Method.AUTO, Verify.FULL, ".pgparity/backups", Duration.ofDays(30), 5);

    /** Who writes the rows. */
    public enum Method {
        /** pg_dump where one of the server's major is installed, pgparity itself otherwise. */
        AUTO,
        PG_DUMP,
        /** pgparity itself, without any client program. */
        NATIVE,
        /** No backup is made. */
        NONE
    }

    /** How a backup is looked at. */
    public enum Verify {
        /** Restored into a scratch database and compared. */
        FULL,
        /** The files' checksums. */
        LIST,
        NONE
    }
}
