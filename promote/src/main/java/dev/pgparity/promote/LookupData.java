package dev.pgparity.promote;

import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.data.LookupTable;
import java.util.List;

/**
 * Lookup data that a promotion takes along.
 *
 * @param tables may be empty
 * @param sourceName as messages call the source of the rows
 * @param source where the rows are
 */
public record LookupData(List<LookupTable> tables, String sourceName, ConnectionTarget source) {
    public LookupData {
        tables = List.copyOf(tables);
    }
}
