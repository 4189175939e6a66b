package dev.pgparity.apply;

import dev.pgparity.sql.QualifiedName;

/**
 * Rows of one table that one transaction changed, by the server's own counters ({@code pg_stat_xact_user_tables});
 * TRUNCATE and rewrites are not counted there.
 */
public record RowChange(QualifiedName table, long inserted, long updated, long deleted) {
    /** Values that were there may be gone. */
    public boolean losesValues() {
        return updated > 0 || deleted > 0;
    }

    @Override
    public String toString() {
        return table + ": " + inserted + " inserted, " + updated + " updated, " + deleted + " deleted";
    }
}
