package dev.pgparity.restore;

import dev.pgparity.data.Heirs;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether anybody wrote into a database since its backup: every table that both have holds the same rows, by number and
 * checksum of the columns that both have with the same type; a table that the backup lacks is empty; every sequence
 * stands where it stood.
 */
final class RowsSince {
    private static final String TABLES = """
            SELECT n.nspname, c.relname,
                   coalesce((SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname) || E'\\x02' ||
                                                          pg_catalog.format_type(a.atttypid, a.atttypmod), E'\\x01'
                                                          ORDER BY a.attname)
                               FROM pg_catalog.pg_attribute a
                              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''), '')
              FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind = 'r' AND c.relpersistence <> 't'
               AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'pgparity')
               AND NOT (n.nspname, c.relname) IN (%s)
             ORDER BY 1, 2
            """;
    private static final String SEQUENCES = """
            SELECT schemaname, sequencename, coalesce(last_value::text, 'unused')
              FROM pg_catalog.pg_sequences s
             WHERE schemaname <> 'pgparity'
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
                                 JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
                                WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                  AND d.objid = pg_catalog.format('%%I.%%I', s.schemaname, s.sequencename)::pg_catalog.regclass
                                  AND d.deptype IN ('a', 'i') AND (n.nspname, t.relname) IN (%s))
             ORDER BY 1, 2
            """;

    private final Connection present;
    private final Connection saved;
    private final Collection<QualifiedName> exempt;

    /**
     * @param present the database as it is now
     * @param saved the same as the backup has it
     * @param exempt tables whose rows were changed for a reason that is known
     */
    RowsSince(Connection present, Connection saved, Collection<QualifiedName> exempt) {
        this.present = present;
        this.saved = saved;
        this.exempt = exempt;
    }

    /** What is not as it was, one line each. */
    List<String> written() throws SQLException {
        List<String> written = new ArrayList<>();
        String others = literals(Heirs.with(present, exempt));
        Map<String, List<String>> before = tables(saved, others);
        for (Map.Entry<String, List<String>> table : tables(present, others).entrySet()) {
            List<String> columns = new ArrayList<>(table.getValue());
            List<String> theirs = before.get(table.getKey());
            columns.retainAll(theirs == null ? List.of() : theirs);
            String now = sum(present, table.getKey(), columns);
            String then = theirs == null ? "0 rows" : sum(saved, table.getKey(), columns);
            if (!(theirs == null ? now.startsWith("0 rows") : now.equals(then))) {
                written.add(table.getKey() + " does not hold the rows that it held");
            }
        }
        Map<String, String> positions = sequences(saved, others);
        sequences(present, others).forEach((sequence, position) -> {
            if (positions.containsKey(sequence) && !position.equals(positions.get(sequence))) {
                written.add(sequence + " stands at " + position + " and stood at " + positions.get(sequence));
            }
        });
        return written;
    }

    static String literals(Collection<QualifiedName> tables) {
        return tables.isEmpty()
                ? "('', '')" // no name is empty
                : tables.stream()
                        .map(table -> "(" + new SqlLiteral(table.schema().value()).sql() + ", "
                                + new SqlLiteral(table.name().value()).sql() + ")")
                        .collect(Collectors.joining(", "));
    }

    static String sum(Connection connection, String table, List<String> columns) throws SQLException {
        String row = columns.stream()
                .map(column -> column.substring(0, column.indexOf('\u0002')))
                .collect(Collectors.joining(", "));
        String hash = columns.isEmpty()
                ? "0"
                : "coalesce(sum(pg_catalog.hashtextextended((ROW(" + row
                        + "))::pg_catalog.text COLLATE pg_catalog.\"C\", 0)), 0)";
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT count(*) || ' rows ' || " + hash + " FROM ONLY " + table)) {
            found.next();
            return found.getString(1);
        }
    }

    static Map<String, List<String>> tables(Connection connection, String others) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES.formatted(others))) {
            while (row.next()) {
                tables.put(
                        QualifiedName.of(row.getString(1), row.getString(2)).sql(),
                        row.getString(3).isEmpty()
                                ? List.of()
                                : List.of(row.getString(3).split("\u0001")));
            }
        }
        return tables;
    }

    static Map<String, String> sequences(Connection connection, String others) throws SQLException {
        Map<String, String> sequences = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SEQUENCES.formatted(others))) {
            while (row.next()) {
                sequences.put(
                        QualifiedName.of(row.getString(1), row.getString(2)).sql(), row.getString(3));
            }
        }
        return sequences;
    }
}
