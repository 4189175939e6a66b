package dev.pgparity.read.table;

import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.part.IndexKey;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.read.row.Row;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an index, from the parallel arrays of {@code index-keys.sql}. Which collations and operator classes are the
 * default, and so none of a key's own, only the server can say: it prints those that are not. So its text is followed
 * along what the catalog says can stand there.
 */
final class IndexKeys {
    /** Bits of {@code indoption}. */
    private static final int DESCENDING = 1;

    private static final int NULLS_FIRST = 2;
    private static final String USING = "USING ";

    private final Row row;
    private final List<@Nullable String> columns;
    private final int[] orders;
    private final List<@Nullable String> expressions;
    private final List<@Nullable String> options;
    private final List<@Nullable QualifiedName> collations;
    private final List<@Nullable QualifiedName> classes;
    private final String printed;
    private int at;

    private IndexKeys(Row row, String columns, String prefix) throws SQLException {
        this.row = row;
        this.columns = row.textsOrNulls(columns);
        this.orders = row.places("orders");
        this.expressions = row.textsOrNulls("expressions");
        this.options = row.textsOrNulls("class_options");
        this.collations = names("collation_schemas", "collation_names");
        this.classes = names("class_schemas", "class_names");
        this.printed = row.text("printed");
        // the quoted name of an index may hold anything; that of its method and what precedes it is known
        String begin = prefix + USING + row.identifier("method").sql() + " (";
        at = printed.startsWith(begin) ? begin.length() : -1;
    }

    /** Of an index that has nothing but columns and default operator classes. */
    static List<IndexKey> plain(List<Identifier> columns, int keys, int[] orders) {
        List<IndexKey> all = new ArrayList<>(keys);
        for (int i = 0; i < keys; i++) {
            all.add(
                    orders.length == 0 || orders[i] == 0
                            ? IndexKey.of(columns.get(i))
                            : new IndexKey(
                                    columns.get(i),
                                    null,
                                    null,
                                    null,
                                    Options.NONE,
                                    (orders[i] & DESCENDING) != 0,
                                    (orders[i] & NULLS_FIRST) != 0));
        }
        return all;
    }

    /**
     * Of any other index.
     *
     * @param prefix what {@code pg_get_indexdef} prints before {@code USING}
     */
    static List<IndexKey> of(Row row, String prefix) throws SQLException {
        IndexKeys text = new IndexKeys(row, "columns", prefix);
        List<IndexKey> keys = new ArrayList<>();
        int number = row.number("keys");
        for (int i = 0; i < number; i++) {
            keys.add(text.next(i));
            text.expect(i + 1 < number ? ", " : ")");
        }
        return keys;
    }

    /** Of an exclusion constraint. */
    static List<Exclusion.Element> elements(Row row) throws SQLException {
        IndexKeys text = new IndexKeys(row, "key_columns", "EXCLUDE ");
        List<String> schemas = row.texts("operator_schemas");
        List<String> names = row.texts("operator_names");
        List<Exclusion.Element> elements = new ArrayList<>();
        int number = row.number("keys");
        for (int i = 0; i < number; i++) {
            IndexKey key = text.next(i);
            text.expect(" WITH ");
            String qualified = "OPERATOR(" + new Identifier(schemas.get(i)).sql() + '.' + names.get(i) + ')';
            String operator = text.takes(qualified) ? qualified : names.get(i);
            if (!operator.equals(qualified)) {
                text.expect(operator);
            }
            elements.add(new Exclusion.Element(key, SqlText.fromServer(operator)));
            text.expect(i + 1 < number ? ", " : ")");
        }
        return elements;
    }

    private List<@Nullable QualifiedName> names(String schemas, String names) throws SQLException {
        List<@Nullable String> in = row.textsOrNulls(schemas);
        List<@Nullable String> called = row.textsOrNulls(names);
        List<@Nullable QualifiedName> all = new ArrayList<>();
        for (int i = 0; i < called.size(); i++) {
            String schema = in.get(i);
            String name = called.get(i);
            all.add(schema == null || name == null ? null : QualifiedName.of(schema, name));
        }
        return all;
    }

    private IndexKey next(int i) throws SQLException {
        String column = columns.get(i);
        String expression = expressions.get(i);
        Identifier name = column == null ? null : new Identifier(column);
        if (name == null && expression == null) {
            throw changed();
        }
        expect(name != null ? name.sql() : Objects.requireNonNull(expression));
        QualifiedName collation = own(" COLLATE ", collations.get(i));
        QualifiedName operatorClass = own(" ", classes.get(i));
        Options parameters = options(options.get(i));
        if (operatorClass == null && !parameters.isEmpty()) {
            throw changed();
        }
        int order = i < orders.length ? orders[i] : 0;
        IndexKey key = new IndexKey(
                name,
                name != null ? null : row.expression(Objects.requireNonNull(expression)),
                collation,
                operatorClass,
                parameters,
                (order & DESCENDING) != 0,
                (order & NULLS_FIRST) != 0);
        IndexKey classed =
                new IndexKey(key.column(), key.expression(), collation, operatorClass, Options.NONE, false, false);
        // parameters and order stand behind
        expect(key.sql().sql().substring(classed.sql().sql().length()));
        return key;
    }

    private @Nullable QualifiedName own(String before, @Nullable QualifiedName name) {
        return name != null && takes(before + IndexKey.name(name).sql()) ? name : null;
    }

    private static Options options(@Nullable String lines) {
        if (lines == null || lines.isEmpty()) {
            return Options.NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines.split("\n")) {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return new Options(values);
    }

    private boolean takes(String text) {
        boolean there = at >= 0 && printed.startsWith(text, at);
        if (there) {
            at += text.length();
        }
        return there;
    }

    /** What is not there was changed meanwhile: definitions are printed from the current catalog. */
    private void expect(String text) throws SQLException {
        if (!takes(text)) {
            throw changed();
        }
    }

    private static SQLException changed() {
        return new SQLException(
                "an index is printed otherwise than its keys are: the catalog changed while it was read", "XX000");
    }
}
