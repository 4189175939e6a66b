package dev.pgparity.lint;

import dev.pgparity.lint.grammar.Name;
import java.util.OptionalLong;

/** What a database knows about its tables. */
public interface TableFacts {
    /** No database was asked. */
    TableFacts NONE = table -> OptionalLong.empty();

    /** About how many rows a table has; 0 where there is no such table; empty where nobody knows. */
    OptionalLong rows(Name table);
}
