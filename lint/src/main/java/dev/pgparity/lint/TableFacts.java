package dev.pgparity.lint;

import dev.pgparity.lint.grammar.Name;
import java.util.Optional;
import java.util.OptionalLong;

/** What a database knows about its tables. */
public interface TableFacts {
    /** No database was asked. */
    TableFacts NONE = table -> OptionalLong.empty();

    /** About how many rows a table has; 0 where there is no such table; empty where nobody knows. */
    OptionalLong rows(Name table);

    /** A column's type as {@code format_type} writes it; empty where nobody knows. */
    default Optional<String> type(Name table, String column) {
        return Optional.empty();
    }
}
