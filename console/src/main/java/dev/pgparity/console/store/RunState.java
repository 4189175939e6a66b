package dev.pgparity.console.store;

/** How far a piece of work is. */
public enum RunState {
    /** The target is being looked at. */
    PLANNING("is being planned"),
    /** It can run as soon as whoever must has approved it. */
    PLANNED("planned"),
    /** It waits for a second person. */
    WAITING("waits for approval"),
    /** Something is not allowed, or in the way. */
    REFUSED("refused"),
    /** There is nothing to do. */
    IDLE("nothing to do"),
    /** It is tried on a copy; the target is not changed. */
    REHEARSING("is rehearsed"),
    /** A worker takes it in a moment. */
    QUEUED("begins"),
    RUNNING("runs"),
    DONE("done"),
    /** Committed, and the application is not well. */
    UNWELL("landed, application not well"),
    ROLLED_BACK("rolled back"),
    PARTIAL("partly committed"),
    CANCELLED("cancelled"),
    FAILED("failed");

    private final String words;

    RunState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether it may go on changing by itself. */
    public boolean isLive() {
        return this == PLANNING || this == REHEARSING || this == QUEUED || this == RUNNING;
    }

    /** Whether somebody can still decide that it runs. */
    public boolean isOpen() {
        return this == PLANNED || this == WAITING;
    }
}
