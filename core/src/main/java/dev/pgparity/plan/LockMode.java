package dev.pgparity.plan;

/** The table-level lock modes of PostgreSQL, weakest first. */
public enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** SELECT waits for it. */
    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    /** INSERT, UPDATE and DELETE wait for it. */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    /** As LOCK TABLE spells it: {@code SHARE UPDATE EXCLUSIVE}. */
    public String words() {
        return name().replace('_', ' ');
    }
}
