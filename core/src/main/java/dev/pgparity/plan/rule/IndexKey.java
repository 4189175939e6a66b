package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Index;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.Parenthesised;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a unique index, out of the definition as the server prints it. Where an element is more than a column or an
 * expression (a collation or an operator class of its own), there is none, and then the rows are not asked about.
 *
 * @param elements columns and expressions, in the index' order
 * @param columns those that are plain columns
 * @param nullsEqual two nulls count as the same
 * @param predicate empty where the index is not partial
 */
record IndexKey(List<SqlText> elements, List<Identifier> columns, boolean nullsEqual, SqlText predicate) {
    private static final String BTREE = "USING btree ";
    private static final Pattern MORE =
            Pattern.compile("(?: INCLUDE \\([^()]*\\))?( NULLS NOT DISTINCT)?(?: WHERE (.*))?", Pattern.DOTALL);
    private static final Pattern ORDER = Pattern.compile("( DESC)?( NULLS (FIRST|LAST))?$");

    static Optional<IndexKey> of(Index index, Catalog catalog) {
        String definition = index.definition().sql();
        Optional<Parenthesised> list = definition.startsWith(BTREE)
                ? Parenthesised.at(definition.substring(BTREE.length()))
                : Optional.empty();
        if (list.isEmpty()) {
            return Optional.empty();
        }
        Matcher more = MORE.matcher(list.get().rest());
        if (!more.matches()) {
            return Optional.empty();
        }
        List<SqlText> elements = new ArrayList<>();
        List<Identifier> columns = new ArrayList<>();
        for (String element : list.get().elements()) {
            String text = ORDER.matcher(element).replaceFirst("");
            Optional<Identifier> column = Columns.named(text, index.table(), catalog);
            if (column.isEmpty() && !expression(text)) {
                return Optional.empty();
            }
            column.ifPresent(columns::add);
            elements.add(SqlText.fromServer(text));
        }
        String predicate = more.group(2);
        return Optional.of(new IndexKey(
                elements,
                columns,
                more.group(1) != null,
                predicate == null ? SqlText.EMPTY : SqlText.of("({})", SqlText.fromServer(predicate))));
    }

    /** {@code (a || b)} or {@code lower(a)}, and nothing after that. */
    private static boolean expression(String text) {
        int open = text.indexOf('(');
        return open >= 0
                && text.substring(0, open).indexOf(' ') < 0
                && Parenthesised.at(text.substring(open))
                        .filter(list -> list.rest().isEmpty())
                        .isPresent();
    }

    /** Made of columns alone. */
    boolean plain() {
        return columns.size() == elements.size();
    }
}
