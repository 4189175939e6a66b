package dev.pgparity.read.row;

import dev.pgparity.catalog.part.Options;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The current row of a catalog query, column by column in the types of the catalog. */
public final class Row {
    private final ResultSet rows;
    private final String[] columns;
    private int next;
    private final SharedNames names;

    public Row(ResultSet rows, SharedNames names) throws SQLException {
        this.rows = rows;
        this.names = names;
        this.columns = new String[rows.getMetaData().getColumnCount()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = rows.getMetaData().getColumnLabel(i + 1).intern();
        }
    }

    /**
     * Readers ask for columns much in the order of the query, so the search begins where the last one ended. Labels are
     * interned as the constants in readers are: to look for the same instance is enough, and is quicker than a map.
     */
    @SuppressWarnings("ReferenceEquality")
    private int at(String column) {
        int place = next;
        for (int i = 0; i < columns.length; i++) {
            if (columns[place] == column) {
                next = place + 1 == columns.length ? 0 : place + 1;
                return place + 1;
            }
            place = place + 1 == columns.length ? 0 : place + 1;
        }
        int found = List.of(columns).indexOf(column); // a name that was put together
        if (found < 0) {
            throw new IllegalArgumentException("the query has no column " + column);
        }
        return found + 1;
    }

    @Nullable
    public String textOrNull(String column) throws SQLException {
        return rows.getString(at(column));
    }

    public String text(String column) throws SQLException {
        String value = rows.getString(at(column));
        if (value == null) {
            throw new SQLException(
                    "catalog column " + column + " is null: the catalog changed while it was read", "XX000");
        }
        return value;
    }

    /** A text of which many rows have the same. */
    public String shared(String column) throws SQLException {
        return names.text(text(column));
    }

    public SqlText sql(String column) throws SQLException {
        return names.sql(text(column));
    }

    @Nullable
    public SqlText sqlOrNull(String column) throws SQLException {
        String value = textOrNull(column);
        return value == null ? null : names.sql(value);
    }

    /** One of several expressions of a row, in its rereadable spelling. */
    public SqlText expression(String printed) {
        return names.sql(printed);
    }

    public Identifier identifier(String column) throws SQLException {
        return names.identifier(text(column));
    }

    @Nullable
    public Identifier identifierOrNull(String column) throws SQLException {
        String value = textOrNull(column);
        return value == null ? null : names.identifier(value);
    }

    /** From the columns {@code schema} and {@code name}. */
    public QualifiedName name() throws SQLException {
        return new QualifiedName(identifier("schema"), identifier("name"));
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(at(column));
    }

    public int number(String column) throws SQLException {
        return rows.getInt(at(column));
    }

    @Nullable
    public Integer numberOrNull(String column) throws SQLException {
        int value = rows.getInt(at(column));
        return rows.wasNull() ? null : value;
    }

    public long big(String column) throws SQLException {
        return rows.getLong(at(column));
    }

    /** An OID; 0 where there is none. */
    public long oid(String column) throws SQLException {
        return rows.getLong(at(column));
    }

    /** Column numbers: <code>{1,2}</code>, an array of {@code int2} as the server prints it; none for null. */
    public int[] places(String column) throws SQLException {
        String printed = rows.getString(at(column));
        if (printed == null || printed.length() < 3) {
            return new int[0];
        }
        String[] numbers = printed.substring(1, printed.length() - 1).split(",");
        int[] places = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            places[i] = Integer.parseInt(numbers[i]);
        }
        return places;
    }

    public List<String> texts(String column) throws SQLException {
        List<String> values = new ArrayList<>();
        for (@Nullable String value : textsOrNulls(column)) {
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    public List<@Nullable String> textsOrNulls(String column) throws SQLException {
        Array array = rows.getArray(at(column));
        return array == null ? List.of() : Arrays.asList((@Nullable String[]) array.getArray());
    }

    public List<Integer> numbers(String column) throws SQLException {
        Array array = rows.getArray(at(column));
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
    }

    /** An array of OIDs. */
    public List<Long> oids(String column) throws SQLException {
        Array array = rows.getArray(at(column));
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }

    public List<Identifier> identifiers(String column) throws SQLException {
        List<Identifier> values = new ArrayList<>();
        for (String value : texts(column)) {
            values.add(names.identifier(value));
        }
        return values;
    }

    /** The elements of an array from a place on, counted from 0; none of these is null. */
    public List<Identifier> identifiers(String column, int from) throws SQLException {
        List<@Nullable String> all = textsOrNulls(column);
        List<Identifier> values = new ArrayList<>();
        for (@Nullable String value : all.subList(from, all.size())) {
            values.add(names.identifier(Objects.requireNonNull(value)));
        }
        return values;
    }

    /** {@code name=value} items. */
    public Options options(String column) throws SQLException {
        return options(texts(column), "");
    }

    /** The items of two arrays, those of the second with a prefix. */
    public Options options(String column, String prefixed, String prefix) throws SQLException {
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
