package dev.pgparity.own;

/** What a role of a team does with a target, and what it needs of our tables for that. */
public enum Duty {
    /** Promote, undo, and everything that {@link #READ} may. */
    PROMOTE("promote", Rights.PROMOTE),
    /** Approve what others promote, and everything that {@link #READ} may. */
    APPROVE("approve", Rights.APPROVE),
    /** The history, the audit log, watch. */
    READ("read", Rights.READ);

    private final String word;
    private final Rights rights;

    Duty(String word, Rights rights) {
        this.word = word;
        this.rights = rights;
    }

    /** For a person: {@code promote}. */
    public String word() {
        return word;
    }

    public Rights rights() {
        return rights;
    }
}
