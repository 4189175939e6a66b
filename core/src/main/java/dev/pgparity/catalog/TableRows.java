package dev.pgparity.catalog;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.order.Ordered;
import java.util.Map;

/**
 * About how many rows the tables hold, by the server's statistics; where it has none, guessed from the size on disk.
 *
 * @param byTable by the table's object name; tables of a few pages are left out
 */
public record TableRows(Map<String, Long> byTable) {
    /** Nothing is known, and so every table counts as small. */
    public static final TableRows NONE = new TableRows(Map.of());

    public TableRows {
        byTable = Ordered.sorted(byTable);
    }

    /** The rows of a table or materialized view, of a partitioned table with all its partitions; 0 for a small one. */
    public long of(ObjectId table) {
        return byTable.getOrDefault(table.toString(), 0L);
    }
}
