package dev.pgparity.console.store;

/** What kind of work it is. */
public enum RunKind {
    PROMOTION("Promotion"),
    MIGRATIONS("Migrations"),
    LOOKUP_DATA("Lookup data"),
    BACKUP("Backup"),
    BACKUP_VERIFICATION("Backup verification"),
    RESTORE("Restore");

    private final String words;

    RunKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
