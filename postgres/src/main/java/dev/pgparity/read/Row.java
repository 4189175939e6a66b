package dev.pgparity.read;

import dev.pgparity.catalog.Options;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current row of a catalog query, column by column in the types of the catalog. */
final class Row {
    private final ResultSet rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Identifier> identifiers;
    private final Map<String, String> texts;

    /** Names and types recur thousands of times; the maps keep one instance of each. */
    Row(ResultSet rows, Map<String, Identifier> identifiers, Map<String, String> texts) throws SQLException {
        this.rows = rows;
        this.identifiers = identifiers;
        this.texts = texts;
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.put(rows.getMetaData().getColumnLabel(i), i);
        }
    }

    private int at(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("the query has no column " + column);
        }
        return index;
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return rows.getString(at(column));
    }

    String text(String column) throws SQLException {
        String value = rows.getString(at(column));
        if (value == null) {
            throw new SQLException(
                    "catalog column " + column + " is null: the catalog changed while it was read", "XX000");
        }
        return value;
    }

    /** A text of which many rows have the same. */
    String shared(String column) throws SQLException {
        return texts.computeIfAbsent(text(column), k -> k);
    }

    SqlText sql(String column) throws SQLException {
        return RereadableText.of(shared(column));
    }

    @Nullable
    SqlText sqlOrNull(String column) throws SQLException {
        String value = textOrNull(column);
        return value == null ? null : RereadableText.of(texts.computeIfAbsent(value, k -> k));
    }

    Identifier identifier(String column) throws SQLException {
        return identifiers.computeIfAbsent(text(column), Identifier::new);
    }

    @Nullable
    Identifier identifierOrNull(String column) throws SQLException {
        String value = textOrNull(column);
        return value == null ? null : identifiers.computeIfAbsent(value, Identifier::new);
    }

    /** From the columns {@code schema} and {@code name}. */
    QualifiedName name() throws SQLException {
        return new QualifiedName(identifier("schema"), identifier("name"));
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(at(column));
    }

    int number(String column) throws SQLException {
        return rows.getInt(at(column));
    }

    @Nullable
    Integer numberOrNull(String column) throws SQLException {
        int value = rows.getInt(at(column));
        return rows.wasNull() ? null : value;
    }

    long big(String column) throws SQLException {
        return rows.getLong(at(column));
    }

    /** An OID; 0 where there is none. */
    long oid(String column) throws SQLException {
        return rows.getLong(at(column));
    }

    List<String> texts(String column) throws SQLException {
        List<String> values = new ArrayList<>();
        for (@Nullable String value : textsOrNulls(column)) {
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    List<@Nullable String> textsOrNulls(String column) throws SQLException {
        Array array = rows.getArray(at(column));
        return array == null ? List.of() : Arrays.asList((@Nullable String[]) array.getArray());
    }

    List<Integer> numbers(String column) throws SQLException {
        Array array = rows.getArray(at(column));
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    /** An array of OIDs. */
    List<Long> oids(String column) throws SQLException {
        Array array = rows.getArray(at(column));
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }

    List<Identifier> identifiers(String column) throws SQLException {
        List<Identifier> values = new ArrayList<>();
        for (String value : texts(column)) {
            values.add(identifiers.computeIfAbsent(value, Identifier::new));
        }
        return values;
    }

    /** {@code name=value} items. */
    Options options(String column) throws SQLException {
        return options(texts(column), "");
    }

    /** The items of two arrays, those of the second with a prefix. */
    Options options(String column, String prefixed, String prefix) throws SQLException {
        Map<String, String> all = new LinkedHashMap<>(options(column).values());
        all.putAll(options(texts(prefixed), prefix).values());
        return all.isEmpty() ? Options.NONE : new Options(all);
    }

    private static Options options(List<String> items, String prefix) {
        if (items.isEmpty()) {
            return Options.NONE;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String item : items) {
            int equals = item.indexOf('=');
            values.put(prefix + item.substring(0, equals), item.substring(equals + 1));
        }
        return new Options(values);
    }
}
