package dev.pgparity.console.store;

/** What somebody may do; each may do what the one before may. */
public enum Role {
    /** Looks. */
    VIEWER("sees everything, changes nothing"),
    /** Plans promotions and runs them where the environment is not protected. */
    DEVELOPER("plans promotions, runs them in environments that are not protected"),
    /** Approves what others have planned, and promotes to protected environments. */
    APPROVER("approves what others have planned, promotes to protected environments"),
    /** Names environments, people and tokens, and restores backups. */
    ADMIN("names environments, people and tokens; restores backups");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** What one may do, for a person. */
    public String words() {
        return words;
    }

    /** {@code admin}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean covers(Role needed) {
        return ordinal() >= needed.ordinal();
    }
}
