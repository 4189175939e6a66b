package dev.pgparity.cli.schema;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.lint.TableFacts;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.observe.TableSizes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The tables of one database. One without schema is looked for in all; where several have the name, the largest counts, and
 * a type is known only where they agree.
 *
 * @param rows about how many each has
 * @param types of their columns, by table and column
 */
record KnownTables(Map<Name, Long> rows, Map<Name, Map<String, String>> types) implements TableFacts {
    private static final String COLUMNS = """
            SELECT n.nspname, c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)
              FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'f') AND c.oid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped
            """;

    KnownTables {
        rows = Map.copyOf(rows);
        types = Map.copyOf(types);
    }

    static KnownTables read(Connection connection) throws SQLException {
        TableSizes sizes = TableSizes.read(connection);
        Map<Name, Long> rows = new HashMap<>();
        for (ObjectId id : sizes.byTable().keySet()) {
            if (id instanceof ObjectId.InSchema relation) {
                rows.put(
                        new Name(List.of(
                                relation.name().schema().value(),
                                relation.name().name().value())),
                        sizes.rows(id));
            }
        }
        Map<Name, Map<String, String>> types = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                types.computeIfAbsent(new Name(List.of(row.getString(1), row.getString(2))), name -> new HashMap<>())
                        .put(row.getString(3), row.getString(4));
            }
        }
        return new KnownTables(rows, types);
    }

    @Override
    public OptionalLong rows(Name table) {
        return OptionalLong.of(rows.entrySet().stream()
                .filter(entry -> entry.getKey().mayBe(table))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0));
    }

    @Override
    public Optional<String> type(Name table, String column) {
        List<String> found = types.entrySet().stream()
                .filter(entry -> entry.getKey().mayBe(table))
                .map(entry -> entry.getValue().getOrDefault(column, ""))
                .distinct()
                .toList();
        return found.size() == 1 && !found.getFirst().isEmpty() ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
