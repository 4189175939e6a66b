package dev.pgparity.migrate;

import dev.pgparity.own.LedgerTrust;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the history tables of all tools are read and written. A migration may leave any search path behind, and whoever
 * owns the database can set one: operators are named with their schema.
 *
 * @param name the table
 */
record LedgerTable(QualifiedName name) {
    /**
     * A column as it is there.
     *
     * @param type as SQL names it
     * @param needed an INSERT must give it a value
     */
    record Column(String type, boolean needed) {}

    /** One row as an object. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Its columns by name; none where there is no such table. Every reader asks this first, so it refuses what only looks
     * like a table.
     */
    Map<String, Column> columns(Connection connection) throws SQLException {
        LedgerTrust.require(connection, name, LedgerTrust.Use.READ);
        SqlText query = SqlText.of("""
                SELECT a.attname, pg_catalog.format_type(a.atttypid, NULL), a.attnotnull AND NOT a.atthasdef
                  FROM pg_catalog.pg_attribute AS a
                 WHERE a.attrelid OPERATOR(pg_catalog.=) pg_catalog.to_regclass({})::pg_catalog.oid
                   AND a.attnum OPERATOR(pg_catalog.>) 0::pg_catalog.int2 AND NOT a.attisdropped
                 ORDER BY a.attnum""", new SqlLiteral(name.sql()));
        Map<String, Column> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.sql())) {
            while (row.next()) {
                columns.put(row.getString(1), new Column(row.getString(2), row.getBoolean(3)));
            }
        }
        return columns;
    }

    /** Makes its schema where that is not there; asked first, since even IF NOT EXISTS needs the right to make one. */
    void ensureSchema(Connection connection) throws SQLException {
        SqlText query = SqlText.of(
                "SELECT pg_catalog.to_regnamespace({}) IS NULL",
                new SqlLiteral(name.schema().sql()));
        boolean missing;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.sql())) {
            missing = row.next() && row.getBoolean(1);
        }
        if (missing) {
            execute(connection, SqlText.of("CREATE SCHEMA {}", name.schema()));
        }
    }

    <T> List<T> rows(Connection connection, SqlText query, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.sql())) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        }
        return rows;
    }

    /** @param values texts, numbers, booleans, in the order of the question marks */
    static void execute(Connection connection, SqlText sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.sql())) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
