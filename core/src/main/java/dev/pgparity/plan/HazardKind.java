package dev.pgparity.plan;

/** The named risks of a step. */
public enum HazardKind {
    DATA_LOSS("data-loss"),
    REWRITE("rewrite"),
    BLOCKS_READS("blocks-reads"),
    BLOCKS_WRITES("blocks-writes"),
    MAY_FAIL("may-fail"),
    BREAKS_RUNNING_CODE("breaks-running-code"),
    WEAKENS_SECURITY("weakens-security"),
    IRREVERSIBLE("irreversible");

    private final String label;

    HazardKind(String label) {
        this.label = label;
    }

    /** The word used in flags and reports. */
    public String label() {
        return label;
    }
}
