package dev.pgparity.data;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table whose rows are promoted with the schema.
 *
 * @param name the table
 * @param key the columns that say which row is which, in every environment; empty for the primary key
 * @param mode what may happen to TARGET's rows
 * @param ignore columns that are neither compared nor changed
 * @param where a condition in SQL for the rows that belong to the release; the others are left alone
 * @param protect a condition in SQL: TARGET's rows for which it is true are never changed or deleted
 */
public record LookupTable(
        QualifiedName name,
        List<Identifier> key,
        LookupMode mode,
        Set<Identifier> ignore,
        Optional<String> where,
        Optional<String> protect) {
    public LookupTable {
        key = List.copyOf(key);
        ignore = Set.copyOf(ignore);
    }
}
