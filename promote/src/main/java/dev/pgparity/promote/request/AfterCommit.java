package dev.pgparity.promote.request;

import dev.pgparity.health.ApplicationChecks;

/**
 * What the application is asked after COMMIT, and what happens when it is not well.
 *
 * @param checks asked until they hold or their time is up
 */
public record AfterCommit(ApplicationChecks checks, Reaction reaction) {
    /** What happens. */
    public enum Reaction {
        /** It is taken back, unless rows would be lost with it. */
        UNDO,
        /** It is said. */
        ALERT,
        /** The backup takes the target's place, unless somebody wrote since. */
        RESTORE
    }
}
