package dev.pgparity.data;

/** What a synchronisation may do to rows of TARGET. */
public enum LookupMode {
    /** TARGET gets exactly SOURCE's rows: new ones come, different ones change, others go. */
    MIRROR(true, true),
    /** New rows come and different ones change; TARGET's own rows stay. */
    UPSERT(true, false),
    /** New rows come; a row that is there stays as it is. */
    INSERT(false, false);

    private final boolean updates;
    private final boolean deletes;

    LookupMode(boolean updates, boolean deletes) {
        this.updates = updates;
        this.deletes = deletes;
    }

    public boolean updates() {
        return updates;
    }

    public boolean deletes() {
        return deletes;
    }
}
