package dev.pgparity.backup;

/** Hears how far a backup or a restore is; called by several threads, one at a time. */
@FunctionalInterface
public interface BackupListener {
    /** Says nothing. */
    BackupListener SILENT = (done, of, rows) -> {};

    /**
     * Another table is done.
     *
     * @param done tables
     * @param of tables
     * @param rows so far
     */
    void on(int done, int of, long rows);
}
