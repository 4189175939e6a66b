package dev.pgparity.data;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.catalog.part.IndexKey;
import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table that are inserted or updated, held against the constraints that the table will have when they are
 * written. What cannot be known yet, such as a value of a type that is still to be made, is passed over: PostgreSQL
 * decides in the end, and this never refuses what it would accept.
 */
final class IncomingRows {
    private static final int SHOWN = 3;

    private final Connection connection;
    private final Catalog expected;
    private final Set<QualifiedName> lookups;
    private final DeltaTable delta;
    private final ObjectId.InSchema table;
    private final RowSql rows;
    private final Map<Identifier, String> values = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    /**
     * @param expected the schema in which they are written
     * @param shape the table as it is now
     * @param lookups the tables that are changed together
     */
    IncomingRows(
            Connection connection, Catalog expected, TableShape shape, Set<QualifiedName> lookups, DeltaTable delta) {
        this.connection = connection;
        this.expected = expected;
        this.lookups = lookups;
        this.delta = delta;
        this.table = new ObjectId.InSchema(Kind.TABLE, shape.name());
        this.rows = new RowSql(delta.layout(), QualifiedName::sql);
        shape.columns().forEach(column -> {
            String value = value(column.name());
            if (value != null) {
                values.put(column.name(), value);
            }
        });
    }

    /** One line for each constraint that rows violate, with their keys. */
    List<String> violations() throws SQLException {
        for (Column column : expected.children(table, Column.class)) {
            Identifier name = column.id().name();
            String value = values.get(name);
            if (column.notNull() && value != null) {
                look("NOT NULL of " + column.id().path(), List.of(name), "r." + name.sql() + " IS NULL");
            }
        }
        for (Constraint constraint : expected.children(table, Constraint.class)) {
            String title = constraint.id().name().value();
            switch (constraint.definition()) {
                case Check check
                when check.enforced() && !check.columns().isEmpty() ->
                    look(title, check.columns(), "NOT (" + check.expression().sql() + ")");
                case ForeignKey key when key.enforced() && !key.period() -> lookForReferenced(title, key);
                case PrimaryKey key when !key.withoutOverlaps() -> lookForEqual(title, key.columns());
                case Unique unique when !unique.withoutOverlaps() -> lookForEqual(title, unique.columns());
                case Check other -> {}
                case ForeignKey other -> {}
                case PrimaryKey other -> {}
                case Unique other -> {}
                case Exclusion other -> {}
            }
        }
        for (Index index : expected.children(table, Index.class)) {
            IndexDefinition definition = index.definition();
            if (index.unique()
                    && definition.predicate() == null
                    && definition.keys().stream().allMatch(key -> key.column() != null)) {
                lookForEqual(
                        index.id().path(),
                        definition.keys().stream()
                                .map(IndexKey::column)
                                .map(Objects::requireNonNull)
                                .toList());
            }
        }
        return found;
    }

    /** The value that a row will have, of aliases {@code s} (the change) and {@code t} (the row now); null: not known. */
    private @Nullable String value(Identifier name) {
        ObjectId.Member id = new ObjectId.Member(Kind.COLUMN, table.name(), name);
        Column column = expected.find(id, Column.class);
        if (column == null || column.generated() != null) {
            return null;
        }
        String type = "::" + column.type().sql();
        String now = "t." + name.sql() + type;
        LookupLayout layout = delta.layout();
        int position = 0;
        for (Unit unit : layout.units()) {
            if (unit.columns().contains(name)) {
                return unit instanceof Unit.Plain ? "s.v" + position + type : null;
            }
            position++;
        }
        for (ColumnShape surrogate : layout.surrogates()) {
            if (surrogate.name().equals(name)) {
                return surrogate.defaultValue() == null ? written(position, type, now) : null;
            }
            position++;
        }
        for (ColumnShape carried : layout.carried()) {
            if (carried.name().equals(name)) {
                return written(position, type, now);
            }
            position++;
        }
        String fresh = fresh(column);
        return fresh == null ? null : "CASE s.action WHEN 'i' THEN " + fresh + type + " ELSE " + now + " END";
    }

    private static String written(int position, String type, String now) {
        return "CASE s.action WHEN 'i' THEN s.v" + position + type + " ELSE " + now + " END";
    }

    /** What a new row has where nothing is written; null where that would have to be computed. */
    private @Nullable String fresh(Column column) {
        if (column.identity() != null) {
            return null;
        }
        ObjectId.Member id = new ObjectId.Member(
                Kind.DEFAULT, column.id().relation(), column.id().name());
        ColumnDefault own = expected.find(id, ColumnDefault.class);
        if (own == null) {
            return "NULL";
        }
        String text = own.expression().sql();
        return text.indexOf('(') >= 0 ? null : "(" + text + ")";
    }

    /** The changed rows with a text {@code key} and some columns, or null where one of these is not known. */
    private @Nullable String incoming(List<Identifier> columns) {
        List<String> select = new ArrayList<>();
        for (Identifier column : columns) {
            String value = values.get(column);
            if (value == null) {
                return null;
            }
            select.add(value + " AS " + column.sql());
        }
        String key = delta.layout().key().units().stream().allMatch(unit -> unit instanceof Unit.Plain)
                ? "pg_catalog.concat_ws(', ', "
                        + IntStream.range(0, delta.layout().key().units().size())
                                .mapToObj(i -> "s.v" + i)
                                .collect(Collectors.joining(", "))
                        + ")"
                : "s.v0";
        return "SELECT " + key + " AS \"pgparity key\", " + String.join(", ", select) + " FROM " + delta.name()
                + " AS s LEFT JOIN (SELECT t.*, " + rows.keyHash() + " AS \"pgparity hash\" FROM " + rows.from()
                + ") AS t ON s.action = 'u' AND t.\"pgparity hash\" = s.key_hash WHERE s.action IN ('i', 'u')";
    }

    private void look(String title, List<Identifier> columns, String violated) throws SQLException {
        String incoming = incoming(columns);
        if (incoming != null) {
            ask(title, "SELECT r.\"pgparity key\" FROM (" + incoming + ") AS r WHERE " + violated);
        }
    }

    private void lookForReferenced(String title, ForeignKey key) throws SQLException {
        if (lookups.contains(key.references()) || key.references().equals(table.name())) {
            return;
        }
        List<String> present = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            present.add("r." + key.columns().get(i).sql() + " IS NOT NULL");
            equal.add("o." + key.referencedColumns().get(i).sql() + " = r."
                    + key.columns().get(i).sql());
        }
        String other = key.references().sql();
        look(
                title,
                key.columns(),
                String.join(" AND ", present) + " AND NOT pg_catalog.row_security_active("
                        + new SqlLiteral(other).sql() + ") AND NOT EXISTS (SELECT FROM " + other + " AS o WHERE "
                        + String.join(" AND ", equal) + ")");
    }

    /** Rows equal to one that stays, or to each other; null equals nothing. */
    private void lookForEqual(String title, List<Identifier> columns) throws SQLException {
        String incoming = incoming(columns);
        if (incoming == null) {
            return;
        }
        String stays = columns.stream()
                .map(column -> "t." + column.sql() + " = r." + column.sql())
                .collect(Collectors.joining(" AND "));
        String names = columns.stream().map(Identifier::sql).collect(Collectors.joining(", "));
        String known = columns.stream()
                .map(column -> "r." + column.sql() + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        ask(
                title,
                "SELECT r.\"pgparity key\" FROM (SELECT i.*, pg_catalog.count(*) OVER (PARTITION BY " + names
                        + ") AS \"pgparity equal\" FROM (" + incoming + ") AS i) AS r WHERE EXISTS (SELECT FROM "
                        + rows.from() + " WHERE " + stays + " AND " + rows.keyHash()
                        + " NOT IN (SELECT d.key_hash FROM "
                        + delta.name() + " AS d)) OR (r.\"pgparity equal\" > 1 AND " + known + ")");
    }

    /** A question that PostgreSQL cannot answer before the schema has changed is none. */
    private void ask(String title, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<String> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(sql + " ORDER BY 1 LIMIT " + (SHOWN + 1))) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
            if (!keys.isEmpty()) {
                found.add("row " + String.join("; row ", keys.subList(0, Math.min(SHOWN, keys.size())))
                        + (keys.size() > SHOWN ? " …" : "") + " of " + table.name() + " would violate " + title);
            }
        } catch (SQLException unanswerable) {
            connection.rollback(before);
        }
    }
}
