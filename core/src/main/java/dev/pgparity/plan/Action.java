package dev.pgparity.plan;

/** What a step does to its subject. */
public enum Action {
    CREATE,
    ALTER,
    RENAME,
    DROP
}
