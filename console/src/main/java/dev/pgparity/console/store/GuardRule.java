package dev.pgparity.console.store;

/**
 * How a database is guarded.
 *
 * @param approvals how many others have to approve what changes it
 */
public record GuardRule(boolean isProtected, boolean additiveOnly, int approvals) {
    /** No guard at all. */
    public static final GuardRule NONE = new GuardRule(false, false, 0);

    /** Both of them. */
    public GuardRule and(GuardRule other) {
        return new GuardRule(
                isProtected || other.isProtected,
                additiveOnly || other.additiveOnly,
                Math.max(approvals, other.approvals));
    }

    /** Whether something that this one demands is not demanded by the other. */
    public boolean isLoosenedBy(GuardRule other) {
        return !other.and(this).equals(other);
    }

    /** {@code protected, additive only, 2 approvals}. */
    public String words() {
        String words = (isProtected ? "protected, " : "")
                + (additiveOnly ? "additive only, " : "")
                + (approvals == 0 ? "" : approvals + (approvals == 1 ? " approval, " : " approvals, "));
        return words.isEmpty() ? "no rules" : words.substring(0, words.length() - 2);
    }
}
