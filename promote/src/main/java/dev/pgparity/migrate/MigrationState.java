package dev.pgparity.migrate;

/** How a migration stands in one environment. */
public enum MigrationState {
    /** It ran, or counts as having run. */
    APPLIED("applied"),
    /** It has not run. */
    PENDING("pending"),
    /** It has not run although a later one has. */
    OUT_OF_ORDER("out of order"),
    /** It was tried and failed. */
    FAILED("failed"),
    /** Whoever ran it has not said that it ended. */
    INTERRUPTED("interrupted"),
    /** It ran, and its file has another text since. */
    CHANGED("changed since"),
    /** It ran, and there is no such file. */
    MISSING("file missing"),
    /** The configuration says that it never runs here. */
    NEVER("never here");

    private final String words;

    MigrationState(String words) {
        this.words = words;
    }

    /** As it is said to people. */
    public String words() {
        return words;
    }

    /** Nothing is to be done or looked at. */
    public boolean isInOrder() {
        return this == APPLIED || this == NEVER;
    }

    /** {@code up} runs it. */
    public boolean runs() {
        return this == PENDING || this == OUT_OF_ORDER || this == INTERRUPTED;
    }
}
