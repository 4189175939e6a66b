package dev.pgparity.audit;

/** What an entry about a promotion says; every way in which one ends has its own. */
public enum AuditAction {
    APPROVED("promotion approved"),
    BEGUN("promotion begun"),
    COMMITTED("promotion committed"),
    /** Migrations ran as a promotion. */
    MIGRATED("migrations promoted"),
    /** It was not allowed, and nothing has run. */
    REFUSED("promotion refused"),
    /** It failed before anything had run in the target. */
    FAILED("promotion failed"),
    ROLLED_BACK("promotion rolled back"),
    /** Part of it stays committed. */
    PARTIAL("promotion partial"),
    /** The one whose id is the subject was reverted by a later one. */
    UNDONE("promotion undone"),
    /** Its process was cut off; found by the next one. */
    INTERRUPTED("promotion interrupted"),
    /** A backup has taken the database's place. */
    RESTORED("backup restored");

    private final String words;

    AuditAction(String words) {
        this.words = words;
    }

    /** As the entry has it. */
    public String words() {
        return words;
    }
}
