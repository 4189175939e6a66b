package dev.pgparity.data;

import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of one lookup table as SQL. Alias {@code t} is the table; every value is text, under settings that make it
 * the same text on every server, and a row is known by the hash of its natural key.
 */
final class RowSql {
    private final LookupLayout layout;
    private final Function<QualifiedName, String> names;
    private final List<String> joins = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> keyValues = new ArrayList<>();

    /** @param names under which name a table is found */
    RowSql(LookupLayout layout, Function<QualifiedName, String> names) {
        this.layout = layout;
        this.names = names;
        for (Unit unit : layout.units()) {
            Value value = value(unit, "t");
            values.add(value.sql());
            shown.add(value.shown());
            if (keyValues.size() < layout.key().units().size()) {
                keyValues.add(value.asKey());
            }
        }
    }

    /** Hash of the natural key, 32 hexadecimal digits. */
    String keyHash() {
        return hash(keyValues);
    }

    /** Hash of everything that is compared. */
    String rowHash() {
        List<String> all = new ArrayList<>(keyValues);
        all.addAll(values.subList(keyValues.size(), values.size()));
        return hash(all);
    }

    /** Each unit's value: text, or the hash of the key of the row that is meant. */
    List<String> values() {
        return values;
    }

    /** Each unit's value for a person. */
    List<String> shown() {
        return shown;
    }

    /** What new rows take along. */
    List<String> carried() {
        List<String> carried = new ArrayList<>();
        layout.surrogates().forEach(column -> carried.add("t." + column.name().sql() + "::text"));
        layout.carried().forEach(column -> carried.add("t." + column.name().sql() + "::text"));
        return carried;
    }

    /** The table with the columns {@code "pgparity belongs"} and {@code "pgparity protected"}, and what it refers to. */
    String from() {
        String own = layout.table().name().name().sql();
        return "(SELECT " + own + ".*, "
                + layout.table().where().map(sql -> "((" + sql + ")) IS TRUE").orElse("true")
                + " AS \"pgparity belongs\", "
                + layout.table().protect().map(sql -> "((" + sql + ")) IS TRUE").orElse("false")
                + " AS \"pgparity protected\" FROM "
                + names.apply(layout.table().name()) + " AS " + own
                + ") AS t" + String.join("", joins);
    }

    /**
     * A unit in SQL.
     *
     * @param asKey the same text for values that the type calls equal
     */
    private record Value(String sql, String shown, String asKey) {}

    /** The text by which a column's value tells one row from another: {@code citext} does not mind the case. */
    static String asKey(ColumnShape column, String text) {
        return column.type().matches("(.*\\.)?citext") ? "pg_catalog.lower(" + text + ")" : text;
    }

    private Value value(Unit unit, String alias) {
        return switch (unit) {
            case Unit.Plain plain -> {
                String text = alias + "." + plain.column().name().sql() + "::text";
                yield new Value(text, text, asKey(plain.column(), text));
            }
            case Unit.Reference reference -> {
                String other = "r" + (joins.size() + 1);
                joins.add(" LEFT JOIN " + names.apply(reference.key().table()) + " AS " + other + " ON "
                        + equal(other, reference.referenced(), alias, reference.columns()));
                List<Value> parts = reference.key().units().stream()
                        .map(part -> value(part, other))
                        .toList();
                String found = other + "." + reference.referenced().getFirst().sql() + " IS NOT NULL";
                String hash = "CASE WHEN " + found + " THEN "
                        + hash(parts.stream().map(Value::asKey).toList()) + " END";
                yield new Value(
                        hash,
                        "CASE WHEN " + found + " THEN pg_catalog.concat_ws(', ', "
                                + parts.stream().map(Value::shown).collect(Collectors.joining(", ")) + ") END",
                        hash);
            }
        };
    }

    private static String equal(String a, List<Identifier> columnsOfA, String b, List<Identifier> columnsOfB) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < columnsOfA.size(); i++) {
            conditions.add(a + "." + columnsOfA.get(i).sql() + " = " + b + "."
                    + columnsOfB.get(i).sql());
        }
        return String.join(" AND ", conditions);
    }

    private static String hash(List<String> parts) {
        return "pg_catalog.md5(ROW(" + String.join(", ", parts) + ")::text)";
    }
}
