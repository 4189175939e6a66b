package dev.pgparity.data;

import dev.pgparity.sql.QualifiedName;
import java.util.List;

/** What says which row of a table is which in every environment: columns, and keys of the rows they refer to. */
record NaturalKey(QualifiedName table, List<Unit> units) {
    NaturalKey {
        units = List.copyOf(units);
    }
}
