package dev.pgparity.testkit;

import dev.pgparity.testkit.WideSchema.Column;
import dev.pgparity.testkit.WideSchema.Part;
import dev.pgparity.testkit.WideSchema.Stage;
import dev.pgparity.testkit.WideSchema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Random schemas of many kinds that stand on each other, and what random hands make of them. */
public final class WideSchemaGenerator {
    private static final int INTEGER = 0;
    private static final int TEXT = 1;
    private static final int ARRAY = 6;
    private static final int RANGE = 7;
    private static final int ENUM = 8;
    private static final List<List<String>> FAMILIES = List.of(
            List.of("integer", "bigint", "smallint", "numeric(12,2)"),
            List.of("text", "varchar(20)", "varchar(50)", "character varying"),
            List.of("date", "timestamp without time zone"),
            List.of("boolean"),
            List.of("jsonb"),
            List.of("uuid"),
            List.of("integer[]", "bigint[]"),
            List.of("int4range"));
    private static final List<String> ROLES = List.of("case_alice", "case_bob", "PUBLIC");

    private final Random random;
    private final WideSchema schema = new WideSchema();
    private final List<List<String>> enums = new ArrayList<>();
    private int names;

    private WideSchemaGenerator(long seed) {
        random = new Random(seed);
    }

    /** The pair of that seed. */
    public static SchemaGenerator.Pair pair(long seed) {
        WideSchemaGenerator generator = new WideSchemaGenerator(seed);
        generator.begin();
        String before = generator.schema.sql();
        int changes = 1 + generator.random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            generator.change();
        }
        return new SchemaGenerator.Pair(before, generator.schema.sql());
    }

    private void begin() {
        for (int i = 0; i < 2; i++) {
            enums.add(new ArrayList<>(List.of("a", "b", "c")));
            addDomain("d" + i);
            addFunction("f" + i);
        }
        writeEnums();
        put(
                "trigger_fn",
                Stage.FUNCTION,
                "CREATE FUNCTION trigger_fn() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                List.of(),
                Set.of("trigger_fn"));
        int count = 3 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            addTable();
        }
        for (int i = 0; i < 12 + random.nextInt(12); i++) {
            addPart();
        }
    }

    private void change() {
        switch (random.nextInt(14)) {
            case 0 -> addTable();
            case 1 -> schema.tables().remove(pick(schema.tables().keySet()));
            case 2 -> {
                List<String> labels = enums.get(random.nextInt(enums.size()));
                switch (random.nextInt(3)) {
                    case 0 -> labels.add(random.nextInt(labels.size() + 1), "l" + names++);
                    case 1 -> labels.remove(labels.size() > 2 ? 1 + random.nextInt(labels.size() - 1) : 1);
                    default -> labels.add(labels.remove(1));
                }
                writeEnums();
            }
            case 3 -> addDomain("d" + random.nextInt(2));
            case 4 -> addFunction("f" + random.nextInt(2));
            case 5 -> {
                List<String> own = schema.parts().keySet().stream()
                        .filter(name -> name.startsWith("p"))
                        .toList();
                if (!own.isEmpty()) {
                    schema.parts().remove(pick(own));
                }
            }
            case 6, 7 -> addPart();
            case 8 -> {
                List<String> own = schema.parts().keySet().stream()
                        .filter(name -> name.startsWith("p"))
                        .toList();
                if (!own.isEmpty()) {
                    addPart(pick(own)); // another one of the same name
                }
            }
            default -> changeTable();
        }
        if (schema.tables().isEmpty()) {
            addTable();
        }
    }

    private void writeEnums() {
        for (int i = 0; i < enums.size(); i++) {
            put(
                    "e" + i,
                    Stage.TYPE,
                    "CREATE TYPE e" + i + " AS ENUM ('" + String.join("', '", enums.get(i)) + "')",
                    List.of(),
                    Set.of("e" + i));
        }
    }

    private void addDomain(String name) {
        put(
                name,
                Stage.TYPE,
                "CREATE DOMAIN " + name + " AS integer" + (random.nextBoolean() ? " DEFAULT " + random.nextInt(9) : "")
                        + (random.nextBoolean()
                                ? " CONSTRAINT " + name + "_ok CHECK (VALUE > " + random.nextInt(3) + ")"
                                : ""),
                List.of(),
                Set.of(name));
    }

    private void addFunction(String name) {
        put(
                name,
                Stage.FUNCTION,
                "CREATE FUNCTION " + name + "(" + pick(List.of("n", "m", ""))
                        + " bigint) RETURNS bigint LANGUAGE sql IMMUTABLE "
                        + (random.nextBoolean()
                                ? "AS 'SELECT $1 * " + random.nextInt(5) + "'"
                                : "RETURN $1 + " + random.nextInt(5)),
                List.of(),
                Set.of(name));
    }

    private void addTable() {
        String name = "t" + names++;
        String sqlName =
                pick(List.of("", "", "app.", "\"Odd Schema\".")) + pick(List.of(name, name, "\"T " + name + "\""));
        List<String> plain = schema.plain();
        Table table;
        switch (random.nextInt(7)) {
            case 0 -> {
                table = new Table(sqlName, "id", " PARTITION BY RANGE (id)", List.of());
                partitions(
                        name,
                        sqlName,
                        List.of("FOR VALUES FROM (MINVALUE) TO (100)", "FOR VALUES FROM (100) TO (200)", "DEFAULT"));
            }
            case 1 -> {
                table = new Table(sqlName, "id, kind", " PARTITION BY LIST (kind)", List.of());
                table.columns().put("kind", new Column(TEXT, "text"));
                partitions(name, sqlName, List.of("FOR VALUES IN ('a', 'b')", "FOR VALUES IN ('c')"));
            }
            case 2 -> {
                String parent = plain.isEmpty() ? "" : pick(plain);
                table = new Table(
                        sqlName,
                        "",
                        parent.isEmpty()
                                ? " WITH (fillfactor=70)"
                                : " INHERITS (" + schema.at(parent).sqlName() + ")",
                        parent.isEmpty() ? List.of() : List.of(parent));
            }
            default -> table = new Table(sqlName, "id", "", List.of());
        }
        int columns = 2 + random.nextInt(5);
        for (int i = 0; i < columns; i++) {
            addColumn(table);
        }
        schema.tables().put(name, table);
    }

    private void partitions(String name, String sqlName, List<String> bounds) {
        int number = 0;
        for (String bound : bounds) {
            String partition = name + "_" + number++;
            put(
                    "q" + partition,
                    Stage.READER,
                    "CREATE TABLE " + partition + " PARTITION OF " + sqlName + " " + bound,
                    List.of(name),
                    Set.of(partition));
            if (random.nextInt(3) == 0) {
                put(
                        "p" + names++,
                        Stage.INDEX,
                        "CREATE INDEX " + partition + "_own ON " + partition + " (id DESC)",
                        List.of(partition),
                        Set.of());
            }
        }
    }

    private void addColumn(Table table) {
        String name = "c" + names++;
        int family = random.nextInt(FAMILIES.size() + 2);
        if (family >= FAMILIES.size()) {
            String type = (family == ENUM ? "e" : "d") + random.nextInt(2);
            Column column = new Column(family, type);
            column.with(family == ENUM && random.nextBoolean() ? " DEFAULT 'a'" : "", List.of(type));
            table.columns().put(name, column);
            return;
        }
        Column column = new Column(family, pick(FAMILIES.get(family)));
        if (random.nextInt(4) == 0) {
            column.turnNotNull();
        }
        if (family == INTEGER) {
            switch (random.nextInt(6)) {
                case 0 -> column.with(" DEFAULT " + random.nextInt(100), List.of());
                case 1 -> column.with(" DEFAULT f0(" + random.nextInt(5) + ")", List.of("f0"));
                case 2 -> {
                    if (!column.type().startsWith("numeric")
                            && !table.columns().values().stream().anyMatch(c -> !c.isPlain())) {
                        column.with(" GENERATED BY DEFAULT AS IDENTITY", List.of());
                        column.turnNotNull();
                    }
                }
                case 3 -> column.with(" GENERATED ALWAYS AS (f1(id)) STORED", List.of("f1"));
                default -> {}
            }
        } else if (family == TEXT && random.nextInt(4) == 0) {
            column.with(" COLLATE \"C\" DEFAULT 'x'", List.of());
        }
        table.columns().put(name, column);
    }

    private void changeTable() {
        String name = pick(schema.tables().keySet());
        Table table = schema.at(name);
        List<String> columns =
                table.columns().keySet().stream().filter(c -> !c.equals("kind")).toList();
        String chosen = columns.isEmpty() ? "" : pick(columns);
        switch (random.nextInt(5)) {
            case 0, 1 -> addColumn(table);
            case 2 -> table.columns().remove(chosen);
            case 3 -> {
                Column column = table.columns().get(chosen);
                if (column != null && column.isPlain() && column.family() < FAMILIES.size()) {
                    column.become(pick(FAMILIES.get(column.family())));
                }
            }
            default -> {
                Column column = table.columns().get(chosen);
                if (column != null) {
                    column.turnNotNull();
                }
            }
        }
    }

    private void addPart() {
        if (random.nextInt(3) == 0) {
            String name = "p" + names++;
            schema.parts().put(name, new RarerParts(random, schema).part(name));
        } else {
            addPart("p" + names++);
        }
    }

    /** Something that stands on a table or a view. */
    private void addPart(String name) {
        String on = pick(schema.tables().keySet());
        Table table = schema.at(on);
        String sqlName = table.sqlName();
        String column = table.columns().isEmpty() ? "id" : pick(table.columns().keySet());
        String other = table.columns().isEmpty() ? "id" : pick(table.columns().keySet());
        int family = column.equals("id")
                ? INTEGER
                : Objects.requireNonNull(table.columns().get(column)).family();
        String key = on + "." + column;
        switch (random.nextInt(16)) {
            case 0 ->
                put(
                        name,
                        Stage.KEY,
                        "ALTER TABLE " + sqlName + " ADD CONSTRAINT " + name + " CHECK ("
                                + pick(List.of(column + " IS NOT NULL", "f0(id) > 0", "id > " + random.nextInt(9)))
                                + ")",
                        List.of(key, "f0"),
                        Set.of());
            case 1 -> {
                if (table.hasKey() || table.columns().containsKey("kind")) {
                    put(
                            name,
                            Stage.KEY,
                            "ALTER TABLE " + sqlName + " ADD CONSTRAINT " + name + " UNIQUE (id"
                                    + (table.columns().containsKey("kind") ? ", kind" : "")
                                    + (column.equals("id") || column.equals("kind") ? "" : ", " + column) + ")",
                            List.of(key),
                            Set.of());
                }
            }
            case 2, 3 -> {
                List<String> targets = schema.tables().entrySet().stream()
                        .filter(entry -> entry.getValue().hasKey())
                        .map(Map.Entry::getKey)
                        .toList();
                if (!targets.isEmpty()) {
                    String to = pick(targets);
                    put(
                            name,
                            Stage.FOREIGN_KEY,
                            "ALTER TABLE " + sqlName + " ADD CONSTRAINT " + name + " FOREIGN KEY (id) REFERENCES "
                                    + schema.at(to).sqlName()
                                    + pick(List.of("", " ON DELETE CASCADE", " ON UPDATE SET NULL DEFERRABLE")),
                            List.of(on, to),
                            Set.of());
                }
            }
            case 4, 5, 6 ->
                put(
                        name,
                        Stage.INDEX,
                        "CREATE INDEX " + name + " ON " + sqlName + " " + index(column, other, family),
                        List.of(key, on + "." + other, "f1"),
                        Set.of());
            case 7, 8, 9 -> addView(name, on, table);
            case 10 ->
                put(
                        name,
                        Stage.WATCHER,
                        "CREATE TRIGGER " + name + " "
                                + pick(List.of("BEFORE INSERT", "AFTER UPDATE OF " + column, "AFTER DELETE")) + " ON "
                                + sqlName + " FOR EACH ROW EXECUTE FUNCTION trigger_fn()",
                        List.of(key, "trigger_fn"),
                        Set.of());
            case 11 ->
                put(
                        name,
                        Stage.WATCHER,
                        "CREATE POLICY " + name + " ON " + sqlName + pick(List.of("", " FOR SELECT", " FOR UPDATE"))
                                + " TO " + pick(ROLES) + " USING (" + column + " IS NOT NULL AND f0(id) > 0)",
                        List.of(key, "f0"),
                        Set.of());
            case 12 -> {
                if (!column.equals(other)
                        && family != 4
                        && Objects.requireNonNull(table.columns().get(other)).family() != 4) {
                    put(
                            name,
                            Stage.INDEX,
                            "CREATE STATISTICS " + name + " ON " + column + ", " + other + " FROM " + sqlName,
                            List.of(key, on + "." + other),
                            Set.of());
                }
            }
            case 13 ->
                put(
                        name,
                        Stage.REMARK,
                        "COMMENT ON COLUMN " + sqlName + "." + column + " IS 'note " + names++ + "'",
                        List.of(key),
                        Set.of());
            case 14 ->
                put(
                        name,
                        Stage.REMARK,
                        "GRANT " + pick(List.of("SELECT", "UPDATE (" + column + ")", "INSERT, DELETE")) + " ON "
                                + sqlName + " TO " + pick(ROLES),
                        List.of(key),
                        Set.of());
            default -> {
                switch (random.nextInt(4)) {
                    case 0 ->
                        put(
                                name,
                                Stage.READER,
                                "CREATE FUNCTION " + name + "(r " + sqlName + ") RETURNS bigint LANGUAGE sql STABLE "
                                        + (random.nextBoolean()
                                                ? "AS 'SELECT ($1).id'"
                                                : "RETURN (SELECT count(x." + column + ") FROM " + sqlName + " x)"),
                                List.of(key),
                                Set.of(name));
                    case 1 ->
                        put(
                                name,
                                Stage.REMARK,
                                "ALTER TABLE " + sqlName + " ENABLE ROW LEVEL SECURITY",
                                List.of(on),
                                Set.of());
                    case 2 ->
                        put(
                                name,
                                Stage.REMARK,
                                "ALTER TABLE " + sqlName + " OWNER TO case_alice",
                                List.of(on),
                                Set.of());
                    default ->
                        put(
                                name,
                                Stage.REMARK,
                                "ALTER TABLE " + sqlName + " ALTER COLUMN " + column + " SET STATISTICS "
                                        + random.nextInt(200),
                                List.of(key),
                                Set.of());
                }
            }
        }
    }

    private String index(String column, String other, int family) {
        return switch (family) {
            case ARRAY -> "USING gin (" + column + ")";
            case RANGE -> "USING gist (" + column + ")";
            case 4 -> "USING gin (" + column + " jsonb_path_ops)";
            default ->
                pick(List.of(
                        "(" + column + ")",
                        "(" + column + " DESC, id)",
                        "((f1(id)), " + column + ") WHERE id > 5",
                        "(id) INCLUDE (" + other + ")",
                        "(" + column + ") WHERE " + other + " IS NOT NULL"));
        };
    }

    /** Over a table alone, over a table and a view, or over a view. */
    private void addView(String name, String on, Table table) {
        Set<String> needs = new LinkedHashSet<>(Set.of(on));
        List<String> columns = new ArrayList<>();
        List<String> provides = new ArrayList<>(List.of(name));
        for (String column : table.columns().keySet()) {
            if (random.nextInt(3) > 0) {
                columns.add("a." + column);
                needs.add(on + "." + column);
                provides.add(name + "." + column);
            }
        }
        List<String> views = schema.parts().entrySet().stream()
                .filter(entry ->
                        entry.getValue().stage() == Stage.VIEW && entry.getKey().compareTo(name) < 0)
                .map(Map.Entry::getKey)
                .toList();
        String from = table.sqlName() + " a";
        if (!views.isEmpty() && random.nextBoolean()) {
            String view = pick(views);
            needs.add(view);
            needs.addAll(Objects.requireNonNull(schema.parts().get(view)).needs());
            from += " JOIN " + view + " b ON a.id = b.id";
        }
        if (random.nextInt(3) == 0) {
            columns.add("f0(a.id) AS worked_out");
            needs.add("f0");
        }
        boolean kept = random.nextInt(4) == 0;
        String sql = "CREATE " + (kept ? "MATERIALIZED " : "") + "VIEW " + name
                + (kept || random.nextInt(4) > 0 ? "" : " WITH (security_barrier=true)")
                + " AS SELECT a.id" + (columns.isEmpty() ? "" : ", " + String.join(", ", columns)) + " FROM " + from
                + (random.nextBoolean() ? " WHERE a.id > " + random.nextInt(9) : "");
        schema.parts().put(name, new Part(Stage.VIEW, sql, Set.copyOf(needs), Set.copyOf(provides)));
        if (kept) {
            put(
                    "r" + name,
                    Stage.WATCHER,
                    "CREATE INDEX IF NOT EXISTS " + name + "_i ON " + name + " (id)",
                    List.of(name + "!kept"),
                    Set.of());
        } else if (random.nextInt(4) == 0) {
            put("r" + name, Stage.WATCHER, "COMMENT ON VIEW " + name + " IS 'view'", List.of(name + "!view"), Set.of());
        }
        Set<String> more = new LinkedHashSet<>(provides);
        more.add(name + (kept ? "!kept" : "!view"));
        schema.parts().put(name, new Part(Stage.VIEW, sql, Set.copyOf(needs), Set.copyOf(more)));
    }

    private void put(String name, Stage stage, String sql, List<String> needs, Set<String> provides) {
        schema.parts().put(name, new Part(stage, sql, Set.copyOf(needs), provides));
    }

    private <T> T pick(java.util.Collection<T> choices) {
        return new ArrayList<>(choices).get(random.nextInt(choices.size()));
    }
}
