package dev.pgparity.own;

/** What a role of a team does with a target. */
public enum Duty {
    /** Promote, undo, and everything that {@link #READ} may. */
    PROMOTE,
    /** Approve what others promote, and everything that {@link #READ} may. */
    APPROVE,
    /** The history, the audit log, watch. */
    READ;

    /** What that needs of our tables. */
    public Rights rights() {
        return switch (this) {
            case PROMOTE -> Rights.PROMOTE;
            case APPROVE -> Rights.APPROVE;
            case READ -> Rights.READ;
        };
    }
}
