package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.Index;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a unique index as far as it is made of plain columns. The catalog holds the definition as the server prints
 * it; what does not read as a list of columns of the table is no key here, and then the rows are not asked about.
 *
 * @param nullsEqual two nulls count as the same
 * @param predicate empty where the index is not partial
 */
record IndexKey(List<Identifier> columns, boolean nullsEqual, SqlText predicate) {
    private static final Pattern DEFINITION = Pattern.compile(
            "USING btree \\(([^()]*)\\)(?: INCLUDE \\([^()]*\\))?( NULLS NOT DISTINCT)?(?: WHERE (.*))?",
            Pattern.DOTALL);
    private static final Pattern ORDER = Pattern.compile("( DESC)?( NULLS (FIRST|LAST))?$");

    static Optional<IndexKey> of(Index index, Catalog catalog) {
        Matcher matcher = DEFINITION.matcher(index.definition().sql());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Identifier> columns = new ArrayList<>();
        for (String element : matcher.group(1).split(", ", -1)) {
            String name = ORDER.matcher(element).replaceFirst("");
            Optional<Column> column = catalog.children(index.table(), Column.class).stream()
                    .filter(c -> c.id().name().sql().equals(name))
                    .findFirst();
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column.get().id().name());
        }
        String predicate = matcher.group(3);
        return Optional.of(new IndexKey(
                columns,
                matcher.group(2) != null,
                predicate == null ? SqlText.EMPTY : SqlText.of("({})", SqlText.fromServer(predicate))));
    }
}
