package dev.pgparity.data;

import dev.pgparity.sql.Identifier;
import java.util.List;

/**
 * How the rows of one lookup table differ.
 *
 * @param inserts rows that TARGET lacks
 * @param updates rows that are different in TARGET, and may be changed
 * @param deletes rows that only TARGET has, and that go
 * @param leftProtected rows that would change or go if they were not protected
 * @param rows the first of them, for a person
 * @param notCompared columns that only one side has
 * @param newTable TARGET has no such table yet
 */
public record TableDifference(
        LookupTable table,
        long inserts,
        long updates,
        long deletes,
        long leftProtected,
        List<RowDelta> rows,
        List<Identifier> notCompared,
        boolean newTable) {
    public TableDifference {
        rows = List.copyOf(rows);
        notCompared = List.copyOf(notCompared);
    }

    /** Nothing is left to do. */
    public boolean inParity() {
        return changes() == 0;
    }

    /** Rows that a synchronisation changes. */
    public long changes() {
        return inserts + updates + deletes;
    }
}
