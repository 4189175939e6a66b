package dev.pgparity.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Random schemas and what random hands make of them; the same seed gives the same pair. Every schema is valid: what
 * refers to something is written from what is there.
 */
public final class SchemaGenerator {
    private static final List<List<String>> FAMILIES = List.of(
            List.of("integer", "bigint", "smallint", "numeric(12,2)"),
            List.of("text", "varchar(20)", "varchar(40)", "character varying"),
            List.of("date", "timestamp without time zone"),
            List.of("boolean"),
            List.of("jsonb"),
            List.of("uuid"),
            List.of("mood"));
    private static final List<String> ROLES = List.of("case_alice", "case_bob");

    private final Random random;
    private final Map<String, Table> tables = new TreeMap<>();
    private final List<String> labels = new ArrayList<>(List.of("sad", "ok", "happy"));
    private final Map<String, String> sequences = new TreeMap<>();
    private final Map<String, Integer> functions = new TreeMap<>();
    private int names;

    private SchemaGenerator(long seed) {
        random = new Random(seed);
    }

    /** Two schemas, the second one made from the first. */
    public record Pair(String before, String after) {}

    /** The pair of that seed. */
    public static Pair pair(long seed) {
        SchemaGenerator generator = new SchemaGenerator(seed);
        int tables = 2 + generator.random.nextInt(4);
        for (int i = 0; i < tables; i++) {
            generator.addTable();
        }
        generator.sequences.put("counter", "INCREMENT 2");
        generator.functions.put("twice", 2);
        String before = generator.sql();
        int changes = 1 + generator.random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            generator.change();
        }
        return new Pair(before, generator.sql());
    }

    private static final class Column {
        private final int family;
        private String type;
        private boolean notNull;
        private String extra = "";
        private String comment = "";

        Column(int family, String type) {
            this.family = family;
            this.type = type;
        }
    }

    private static final class Table {
        private final Map<String, Column> columns = new TreeMap<>();
        private final Map<String, String> indexes = new TreeMap<>();
        private final Map<String, String> checks = new TreeMap<>();
        private final List<String> references = new ArrayList<>();
        private final List<String> grants = new ArrayList<>();
        private String options = "";
        private boolean view;
        private boolean rowSecurity;
    }

    private void addTable() {
        Table table = new Table();
        String name = "t" + names++;
        int columns = 1 + random.nextInt(6);
        for (int i = 0; i < columns; i++) {
            addColumn(table);
        }
        table.view = random.nextBoolean();
        tables.put(name, table);
        for (int i = random.nextInt(4); i > 0; i--) {
            changeInside(name, table);
        }
    }

    private void addColumn(Table table) {
        int family = random.nextInt(FAMILIES.size());
        Column column = new Column(family, pick(FAMILIES.get(family)));
        column.notNull = random.nextInt(4) == 0;
        if (family == 0 && random.nextInt(3) == 0) {
            column.extra = " DEFAULT " + random.nextInt(100);
        } else if (family == 0 && !column.type.startsWith("numeric") && random.nextInt(4) == 0) {
            column.notNull = true;
            column.extra = " GENERATED " + (random.nextBoolean() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
        } else if (family == 6 && random.nextBoolean()) {
            column.extra = " DEFAULT 'happy'";
        }
        table.columns.put("c" + names++, column);
    }

    private void change() {
        switch (random.nextInt(9)) {
            case 0 -> addTable();
            case 1 -> {
                if (tables.size() > 1) {
                    String gone = pick(List.copyOf(tables.keySet()));
                    tables.remove(gone);
                    tables.values().forEach(table -> table.references.remove(gone));
                }
            }
            case 2 -> labels.add(random.nextInt(labels.size() + 1), "label " + names++);
            case 3 -> sequences.put("s" + names++, "CACHE " + (1 + random.nextInt(9)));
            case 4 -> functions.merge("twice", 1, Integer::sum);
            default -> {
                String name = pick(List.copyOf(tables.keySet()));
                changeInside(name, Objects.requireNonNull(tables.get(name)));
            }
        }
    }

    private void changeInside(String name, Table table) {
        String columnName = pick(List.copyOf(table.columns.keySet()));
        Column column = Objects.requireNonNull(table.columns.get(columnName));
        switch (random.nextInt(12)) {
            case 0 -> addColumn(table);
            case 1 -> {
                if (table.columns.size() > 1) {
                    table.columns.remove(columnName);
                }
            }
            case 2 -> {
                if (column.extra.isEmpty()) {
                    column.type = pick(FAMILIES.get(column.family));
                }
            }
            case 3 -> column.notNull = column.extra.contains("IDENTITY") || !column.notNull;
            case 4 -> column.comment = "note " + names++;
            case 5 -> table.indexes.put(name + "_i" + names++, columnName);
            case 6 -> table.indexes.clear();
            case 7 -> table.checks.put(name + "_ok" + names++, columnName);
            case 8 -> {
                String other = pick(List.copyOf(tables.keySet().isEmpty() ? List.of(name) : tables.keySet()));
                if (!table.references.contains(other) && !other.equals(name)) {
                    table.references.add(other);
                }
            }
            case 9 ->
                table.grants.add(
                        "GRANT " + pick(List.of("SELECT", "INSERT", "UPDATE")) + " ON " + name + " TO " + pick(ROLES));
            case 10 -> table.options = " WITH (fillfactor=" + (50 + random.nextInt(50)) + ")";
            default -> {
                table.view = !table.view;
                table.rowSecurity = !table.rowSecurity;
            }
        }
    }

    private String sql() {
        StringBuilder sql = new StringBuilder();
        sql.append("CREATE TYPE mood AS ENUM ('")
                .append(String.join("', '", labels))
                .append("');\n");
        sequences.forEach((name, options) -> sql.append("CREATE SEQUENCE ")
                .append(name)
                .append(' ')
                .append(options)
                .append(";\n"));
        functions.forEach((name, factor) -> sql.append("CREATE FUNCTION ")
                .append(name)
                .append("(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT n * ")
                .append(factor)
                .append("';\n"));
        tables.forEach((name, table) -> append(sql, name, table));
        tables.forEach((name, table) -> table.references.forEach(other -> {
            sql.append("ALTER TABLE ")
                    .append(name)
                    .append(" ADD COLUMN ref_")
                    .append(other)
                    .append(" bigint;\n");
            sql.append("ALTER TABLE ")
                    .append(name)
                    .append(" ADD CONSTRAINT ")
                    .append(name)
                    .append('_')
                    .append(other)
                    .append(" FOREIGN KEY (ref_")
                    .append(other)
                    .append(") REFERENCES ")
                    .append(other)
                    .append(";\n");
        }));
        return sql.toString();
    }

    private static void append(StringBuilder sql, String name, Table table) {
        sql.append("CREATE TABLE ").append(name).append(" (id bigint PRIMARY KEY");
        table.columns.forEach((column, made) -> sql.append(", ")
                .append(column)
                .append(' ')
                .append(made.type)
                .append(made.extra)
                .append(made.notNull ? " NOT NULL" : ""));
        table.checks.forEach((check, column) -> {
            if (table.columns.containsKey(column)) {
                sql.append(", CONSTRAINT ")
                        .append(check)
                        .append(" CHECK (")
                        .append(column)
                        .append(" IS NOT NULL)");
            }
        });
        sql.append(')').append(table.options).append(";\n");
        table.indexes.forEach((index, column) -> {
            if (table.columns.containsKey(column)) {
                sql.append("CREATE INDEX ")
                        .append(index)
                        .append(" ON ")
                        .append(name)
                        .append(" (")
                        .append(column)
                        .append(");\n");
            }
        });
        table.columns.forEach((column, made) -> {
            if (!made.comment.isEmpty()) {
                sql.append("COMMENT ON COLUMN ")
                        .append(name)
                        .append('.')
                        .append(column)
                        .append(" IS '")
                        .append(made.comment)
                        .append("';\n");
            }
        });
        table.grants.forEach(grant -> sql.append(grant).append(";\n"));
        if (table.rowSecurity) {
            sql.append("ALTER TABLE ").append(name).append(" ENABLE ROW LEVEL SECURITY;\n");
        }
        if (table.view) {
            String columns = table.columns.keySet().stream().limit(3).collect(Collectors.joining(", "));
            sql.append("CREATE VIEW v_")
                    .append(name)
                    .append(" AS SELECT id, ")
                    .append(columns)
                    .append(" FROM ")
                    .append(name)
                    .append(";\n");
            sql.append("CREATE VIEW w_")
                    .append(name)
                    .append(" AS SELECT * FROM v_")
                    .append(name)
                    .append(" WHERE id > 0;\n");
        }
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
