package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.SequenceValue;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Where sequences stand: they are no rows, and no plan sets them. */
final class SequenceValues {
    private static final int PIECE = 200;

    private SequenceValues() {}

    /** Of every sequence, those of identity columns too, save those that extensions made. */
    static List<SequenceValue> read(Connection connection) throws SQLException {
        List<QualifiedName> all = names(connection);
        List<SequenceValue> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (int from = 0; from < all.size(); from += PIECE) {
                List<QualifiedName> piece = all.subList(from, Math.min(all.size(), from + PIECE));
                List<String> selects = new ArrayList<>();
                for (int i = 0; i < piece.size(); i++) {
                    selects.add("SELECT " + i + ", last_value, is_called FROM "
                            + piece.get(i).sql());
                }
                try (ResultSet row = statement.executeQuery(String.join(" UNION ALL ", selects))) {
                    while (row.next()) {
                        values.add(new SequenceValue(piece.get(row.getInt(1)), row.getLong(2), row.getBoolean(3)));
                    }
                }
            }
        }
        return values;
    }

    private static List<QualifiedName> names(Connection connection) throws SQLException {
        List<QualifiedName> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                SELECT namespace.nspname, class.relname
                  FROM pg_catalog.pg_class AS class
                  JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
                 WHERE class.relkind = 'S' AND class.relpersistence <> 't' AND namespace.nspname <> 'pgparity'
                   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS member
                                    WHERE member.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                      AND member.objid = class.oid AND member.deptype = 'e')
                 ORDER BY 1, 2
                """)) {
            while (row.next()) {
                names.add(QualifiedName.of(row.getString(1), row.getString(2)));
            }
        }
        return names;
    }

    static void restore(Connection connection, List<SequenceValue> values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int from = 0; from < values.size(); from += PIECE) {
                List<String> calls = values.subList(from, Math.min(values.size(), from + PIECE)).stream()
                        .map(value -> "pg_catalog.setval("
                                + new SqlLiteral(value.sequence().sql()).sql() + "::pg_catalog.regclass, "
                                + value.lastValue() + ", " + value.called() + ")")
                        .toList();
                statement.execute("SELECT " + String.join(", ", calls));
            }
        }
    }
}
