package dev.pgparity.cases;

import dev.pgparity.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a database: how many there are in each table, and a checksum of each column, whatever the order of rows.
 *
 * @param counts rows by table
 * @param columns checksum by column and type, {@code public.t.a integer}; generated columns are not rows' own
 * @param partitioned those that are partitioned; what is attached or detached changes their rows, not its own
 */
record RowCensus(Map<String, String> counts, Map<String, String> columns, Set<String> partitioned) {
    private static final String TABLES = """
            SELECT CASE WHEN c.relkind = 'p' THEN '' ELSE 'ONLY ' END, quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                   coalesce(string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                                       || CASE WHEN coalesce(e.typtype, t.typtype) = 'c'
                                            THEN (SELECT ' (' || string_agg(b.attname || ' ' || b.atttypid::regtype, ', '
                                                                            ORDER BY b.attname) || ') by name'
                                                    FROM pg_attribute b
                                                   WHERE b.attrelid = coalesce(e.typrelid, t.typrelid)
                                                     AND b.attnum > 0 AND NOT b.attisdropped)
                                            ELSE '' END,
                                       E'\\x01' ORDER BY a.attnum), '')
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_attribute a
                ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
              LEFT JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_type e ON e.oid = nullif(t.typelem, 0) AND t.typcategory = 'A'
             WHERE c.relkind IN ('r', 'p')
               AND NOT EXISTS (SELECT FROM pg_partition_tree(c.oid) p JOIN pg_class f ON f.oid = p.relid
                                WHERE f.relkind = 'f')
               AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgparity')
             GROUP BY 1, 2
             ORDER BY 2
            """;

    static RowCensus of(TestDatabase database) {
        Map<String, String> counts = new LinkedHashMap<>();
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> partitioned = new HashSet<>();
        for (String row : database.rows(TABLES)) {
            String[] parts = row.split("\\|", 3);
            String table = parts[1];
            List<String> named = parts[2].isEmpty() ? List.of() : List.of(parts[2].split("\u0001"));
            List<String> sums = new ArrayList<>(List.of("count(*)"));
            named.forEach(column ->
                    sums.add("coalesce(sum(hashtextextended((" + value(column) + ")::text COLLATE \"C\", 0)), 0)"));
            String[] values = database.rows("SELECT " + String.join(", ", sums) + " FROM " + parts[0] + table)
                    .getFirst()
                    .split("\\|");
            if (parts[0].isEmpty()) {
                partitioned.add(table);
            }
            counts.put(table, values[0]);
            for (int i = 0; i < named.size(); i++) {
                columns.put(table + "." + named.get(i), values[i + 1]);
            }
        }
        return new RowCensus(counts, columns, partitioned);
    }

    /** What of these rows is no more, among the tables and columns that {@code wanted} has as well. */
    List<String> lostIn(RowCensus after, RowCensus wanted) {
        List<String> lost = new ArrayList<>();
        Set<String> both = new HashSet<>(partitioned);
        both.retainAll(after.partitioned);
        compare("rows of ", counts, after.counts, wanted.counts, both, lost);
        compare("values of ", columns, after.columns, wanted.columns, both, lost);
        return lost;
    }

    private static void compare(
            String what,
            Map<String, String> before,
            Map<String, String> after,
            Map<String, String> wanted,
            Set<String> exempt,
            List<String> lost) {
        before.forEach((name, value) -> {
            boolean skipped = exempt.stream().anyMatch(table -> name.equals(table) || name.startsWith(table + "."));
            if (!skipped && wanted.containsKey(name) && !value.equals(after.get(name))) {
                lost.add(what + name + " were " + value + " and are " + after.get(name));
            }
        });
    }

    /** The order of a composite type's attributes is not a row's own. */
    private static String value(String column) {
        String name = column.substring(0, endOfName(column));
        return column.endsWith(" by name") ? "to_jsonb(" + name + ")" : name;
    }

    /** A quoted name may hold blanks. */
    private static int endOfName(String column) {
        if (!column.startsWith("\"")) {
            return column.indexOf(' ');
        }
        int end = 1;
        while (column.charAt(end) != '"' || (end + 1 < column.length() && column.charAt(end + 1) == '"')) {
            end += column.charAt(end) == '"' ? 2 : 1;
        }
        return end + 1;
    }
}
