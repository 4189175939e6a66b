package dev.pgparity.data;

import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Moves the sequences of a table's columns past the greatest value there is, never back. {@code setval} does not roll
 * back, which is harmless: numbers are left out.
 */
final class SequencesForward {
    private SequencesForward() {}

    static void move(Connection connection, TableShape shape) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (ColumnShape column : shape.columns()) {
                if (column.sequence() != null) {
                    statement.execute(sql(shape.name(), column.name(), column.sequence()));
                }
            }
        }
    }

    static String sql(QualifiedName table, Identifier column, String sequence) {
        return "SELECT pg_catalog.setval(" + new SqlLiteral(sequence).sql() + "::pg_catalog.regclass, greatest.value)"
                + " FROM (SELECT pg_catalog.max(" + column.sql() + ")::pg_catalog.int8 AS value FROM " + table.sql()
                + ") AS greatest, " + sequence + " AS state WHERE greatest.value > state.last_value"
                + " OR greatest.value = state.last_value AND NOT state.is_called";
    }
}
