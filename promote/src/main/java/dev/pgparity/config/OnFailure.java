package dev.pgparity.config;

/** What happens when the application is not well after a promotion. */
public enum OnFailure {
    /** The promotion is taken back, unless values would be lost with it. */
    UNDO,
    /** It is said, and the change stays. */
    ALERT,
    /** The backup takes the target's place, unless somebody wrote since. */
    RESTORE
}
