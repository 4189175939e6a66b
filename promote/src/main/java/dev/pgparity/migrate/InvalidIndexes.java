package dev.pgparity.migrate;

import dev.pgparity.sql.SqlText;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What CREATE INDEX CONCURRENTLY leaves behind where it fails: an index that nobody uses and that has the name. */
final class InvalidIndexes {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private InvalidIndexes() {}

    /** Their names, quoted. */
    static List<String> names(MigrationSession session) throws SQLException {
        List<String> names = new ArrayList<>();
        for (List<String> row : session.rows("""
                SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
                  FROM pg_catalog.pg_index AS i
                  JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid AND c.relkind = 'i'
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE NOT i.indisvalid AND n.nspname !~ '^pg_toast'""", Integer.MAX_VALUE)) {
            names.add(row.getFirst());
        }
        return names;
    }

    /** While it waits, everybody else of its table waits behind it. */
    private static final String PATIENCE = "2s";

    /** Drops those that were not there before; one whose table is in use stays, and is seen by the next run. */
    static void dropNew(MigrationSession session, List<String> before) throws SQLException {
        List<String> now = names(session);
        now.removeAll(before);
        for (String name : now) {
            drop(session, name);
        }
    }

    private static void drop(MigrationSession session, String name) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute("BEGIN");
            try {
                statement.execute("SET LOCAL lock_timeout = '" + PATIENCE + "'");
                statement.execute(
                        SqlText.of("DROP INDEX {}", SqlText.fromServer(name)).sql());
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }
}
