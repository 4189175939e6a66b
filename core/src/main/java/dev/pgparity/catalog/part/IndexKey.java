package dev.pgparity.catalog.part;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlPart;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, and how it is ordered.
 *
 * @param column null for an expression
 * @param expression as the server prints it, in parentheses unless it is a function call; null for a column
 * @param collation null where it is the column's or expression's own
 * @param operatorClass null where it is the type's default and has no options
 * @param classOptions parameters of the operator class
 * @param descending {@code DESC}
 * @param nullsFirst nulls sort before all values, which is the default where {@code descending}
 */
public record IndexKey(
        @Nullable Identifier column,
        @Nullable SqlText expression,
        @Nullable QualifiedName collation,
        @Nullable QualifiedName operatorClass,
        Options classOptions,
        boolean descending,
        boolean nullsFirst) {
    private static final Identifier SYSTEM = new Identifier("pg_catalog");

    public IndexKey {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("a key is a column or an expression");
        }
        if (operatorClass == null && !classOptions.isEmpty()) {
            throw new IllegalArgumentException("options are those of an operator class");
        }
    }

    /** A column as it stands, with nothing that is not the default. */
    public static IndexKey of(Identifier column) {
        return new IndexKey(column, null, null, null, Options.NONE, false, false);
    }

    /** The column or expression alone. */
    public SqlText element() {
        return expression != null ? expression : SqlText.of("{}", Objects.requireNonNull(column));
    }

    /** Compared by the column's or expression's own collation and its type's default operator class. */
    public boolean comparesByDefault() {
        return collation == null && operatorClass == null;
    }

    /** As {@code pg_get_indexdef} prints it between the commas. */
    public SqlText sql() {
        SqlText text = element();
        if (collation != null) {
            text = text.and(" COLLATE {}", name(collation));
        }
        if (operatorClass != null) {
            text = text.and(" {}", name(operatorClass));
        }
        if (!classOptions.isEmpty()) {
            text = text.and(" ({})", SqlText.join(", ", options()));
        }
        if (descending) {
            return nullsFirst ? text.and(" DESC") : text.and(" DESC NULLS LAST");
        }
        return nullsFirst ? text.and(" NULLS FIRST") : text;
    }

    private List<SqlText> options() {
        List<SqlText> options = new ArrayList<>();
        for (Map.Entry<String, String> option : classOptions.values().entrySet()) {
            boolean word = !option.getValue().isEmpty()
                    && new Identifier(option.getValue()).sql().equals(option.getValue());
            options.add(SqlText.of(
                    "{}={}",
                    new Identifier(option.getKey()),
                    word ? new Identifier(option.getValue()) : new SqlLiteral(option.getValue())));
        }
        return options;
    }

    /** A name as it is printed while {@code search_path} is {@code pg_catalog}. */
    public static SqlPart name(QualifiedName name) {
        return name.schema().equals(SYSTEM) ? name.name() : name;
    }
}
