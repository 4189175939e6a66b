package dev.pgparity.data;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.data.TableShape.ForeignKeyShape;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shapes of some tables of one database, read in two queries.
 *
 * @param tables those that are there
 * @param referencing foreign keys of other tables that refer to one of them, by the table that has them
 */
record TableShapes(Map<QualifiedName, TableShape> tables, List<Referencing> referencing) {
    private static final String COLUMNS = resource("columns.sql");
    private static final String KEYS = resource("keys.sql");

    /** A foreign key that refers to one of the tables. */
    record Referencing(QualifiedName table, ForeignKeyShape key) {
        /**
         * Those of a schema that is still to be made, to tables of {@code now}. A table that is itself still to be made has
         * no rows; one whose columns are, says nothing of its rows yet.
         */
        static List<Referencing> in(Catalog expected, Catalog present, TableShapes now) {
            List<Referencing> all = new ArrayList<>();
            for (CatalogObject object : expected.objects().values()) {
                if (object instanceof Constraint constraint
                        && constraint.definition() instanceof ForeignKey key
                        && !constraint.inherited() // a partition repeats what its parent says
                        && key.enforced()
                        && !key.period()
                        && now.tables().containsKey(key.references())
                        && Stream.concat(
                                        members(constraint.id().relation(), key.columns()),
                                        members(key.references(), key.referencedColumns()))
                                .allMatch(present::has)) {
                    all.add(new Referencing(
                            constraint.id().relation(),
                            new ForeignKeyShape(
                                    constraint.id().name(), key.columns(), key.references(), key.referencedColumns())));
                }
            }
            return all;
        }

        private static Stream<ObjectId> members(QualifiedName table, List<Identifier> columns) {
            return columns.stream().map(column -> new ObjectId.Member(Kind.COLUMN, table, column));
        }
    }

    Optional<TableShape> of(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    static TableShapes read(Connection connection, List<QualifiedName> names) throws SQLException {
        Map<QualifiedName, List<ColumnShape>> columns = new HashMap<>();
        try (PreparedStatement statement = prepared(connection, COLUMNS, names);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                columns.computeIfAbsent(names.get(row.getInt("position") - 1), name -> new ArrayList<>())
                        .add(new ColumnShape(
                                new Identifier(row.getString("attname")),
                                row.getString("type"),
                                row.getBoolean("attnotnull"),
                                row.getString("default_value"),
                                row.getString("sequence"),
                                row.getBoolean("always_identity")));
            }
        }
        Map<QualifiedName, List<Identifier>> primary = new HashMap<>();
        Map<QualifiedName, List<ForeignKeyShape>> foreign = new HashMap<>();
        List<Referencing> referencing = new ArrayList<>();
        try (PreparedStatement statement = prepared(connection, KEYS, names);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                QualifiedName table = QualifiedName.of(row.getString("schema_name"), row.getString("table_name"));
                if (row.getString("contype").equals("p")) {
                    primary.put(table, identifiers(row.getArray("columns")));
                    continue;
                }
                ForeignKeyShape key = new ForeignKeyShape(
                        new Identifier(row.getString("conname")),
                        identifiers(row.getArray("columns")),
                        QualifiedName.of(row.getString("referenced_schema"), row.getString("referenced_table")),
                        identifiers(row.getArray("referenced_columns")));
                foreign.computeIfAbsent(table, name -> new ArrayList<>()).add(key);
                if (names.contains(key.referenced())) {
                    referencing.add(new Referencing(table, key));
                }
            }
        }
        Map<QualifiedName, TableShape> tables = new HashMap<>();
        columns.forEach((name, list) -> tables.put(
                name,
                new TableShape(
                        name, list, primary.getOrDefault(name, List.of()), foreign.getOrDefault(name, List.of()))));
        return new TableShapes(Map.copyOf(tables), List.copyOf(referencing));
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<QualifiedName> names)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text",
                        names.stream().map(name -> name.schema().value()).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", names.stream().map(name -> name.name().value()).toArray()));
        return statement;
    }

    private static List<Identifier> identifiers(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Identifier::new).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TableShapes.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
