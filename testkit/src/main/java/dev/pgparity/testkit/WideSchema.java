package dev.pgparity.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A schema of many kinds in which things may go without being missed: whatever names something that is not there any more
 * is left out when the schema is written down.
 */
final class WideSchema {
    /** Where in the order of creation a part stands. */
    enum Stage {
        TYPE,
        FUNCTION,
        TABLE,
        READER,
        KEY,
        FOREIGN_KEY,
        INDEX,
        VIEW,
        WATCHER,
        REMARK
    }

    /**
     * One statement.
     *
     * @param needs what must be there: {@code t1}, {@code t1.c2}, {@code f3}
     * @param provides what is there afterwards
     */
    record Part(Stage stage, String sql, Set<String> needs, Set<String> provides) {}

    /** A column; its family says which types it may become. */
    static final class Column {
        private final int family;
        private String type;
        private boolean notNull;
        private String extra = "";
        private Set<String> needs = Set.of();

        Column(int family, String type) {
            this.family = family;
            this.type = type;
        }

        int family() {
            return family;
        }

        String type() {
            return type;
        }

        void become(String other) {
            type = other;
        }

        void turnNotNull() {
            notNull = !notNull || extra.contains("IDENTITY");
        }

        boolean isPlain() {
            return extra.isEmpty();
        }

        void with(String more, Collection<String> needed) {
            extra = more;
            needs = Set.copyOf(needed);
        }
    }

    /** A table with its columns, in their order. */
    static final class Table {
        private final String sqlName;
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final String tail;
        private final String key;
        private final Set<String> needs;

        /**
         * A table.
         *
         * @param key the columns of its primary key; empty for none
         * @param tail PARTITION BY, INHERITS and the like
         */
        Table(String sqlName, String key, String tail, Collection<String> needs) {
            this.sqlName = sqlName;
            this.key = key;
            this.tail = tail;
            this.needs = Set.copyOf(needs);
        }

        String sqlName() {
            return sqlName;
        }

        Map<String, Column> columns() {
            return columns;
        }

        boolean mayHaveHeirs() {
            return !tail.contains("PARTITION");
        }

        boolean hasKey() {
            return key.equals("id");
        }
    }

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Part> parts = new TreeMap<>();

    Map<String, Table> tables() {
        return tables;
    }

    Table at(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    /** The names of those that are not partitioned. */
    List<String> plain() {
        return tables.entrySet().stream()
                .filter(entry -> entry.getValue().mayHaveHeirs())
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<String, Part> parts() {
        return parts;
    }

    /** The whole as a script. */
    String sql() {
        StringBuilder sql = new StringBuilder("CREATE SCHEMA app;\nCREATE SCHEMA \"Odd Schema\";\n");
        Set<String> there = new HashSet<>();
        for (Stage stage : Stage.values()) {
            if (stage == Stage.TABLE) {
                tables.forEach((name, table) -> append(sql, name, table, there));
            }
            List<Part> waiting = new ArrayList<>(parts.values().stream()
                    .filter(part -> part.stage() == stage)
                    .toList());
            boolean more = true;
            while (more) { // a view may stand on one that comes later in the alphabet
                more = waiting.removeIf(part -> {
                    boolean possible = there.containsAll(part.needs());
                    if (possible) {
                        sql.append(part.sql()).append(";\n");
                        there.addAll(part.provides());
                    }
                    return possible;
                });
            }
        }
        return sql.toString();
    }

    private static void append(StringBuilder sql, String name, Table table, Set<String> there) {
        if (!there.containsAll(table.needs)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        Set<String> provided = new LinkedHashSet<>(Set.of(name, name + ".id"));
        lines.add("id bigint NOT NULL");
        table.columns.forEach((column, made) -> {
            if (there.containsAll(made.needs)
                    && provided.containsAll(made.needs.stream()
                            .filter(n -> n.startsWith(name + "."))
                            .toList())) {
                lines.add(column + " " + made.type + made.extra + (made.notNull ? " NOT NULL" : ""));
                provided.add(name + "." + column);
            }
        });
        if (!table.key.isEmpty()) {
            lines.add("PRIMARY KEY (" + table.key + ")");
        }
        sql.append("CREATE TABLE ")
                .append(table.sqlName)
                .append(" (")
                .append(String.join(", ", lines))
                .append(')');
        sql.append(table.tail).append(";\n");
        there.addAll(provided);
    }
}
