package dev.pgparity.migrate;

import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Supabase's table, {@code supabase_migrations.schema_migrations}: version, name and the statements that ran. */
public final class SupabaseLedger implements Ledger {
    private static final QualifiedName USUAL = QualifiedName.of("supabase_migrations", "schema_migrations");

    private final LedgerTable table;

    public SupabaseLedger(Optional<QualifiedName> name) {
        this.table = new LedgerTable(name.orElse(USUAL));
    }

    @Override
    public QualifiedName table() {
        return table.name();
    }

    @Override
    public List<LedgerEntry> read(Connection connection) throws SQLException {
        return table.columns(connection).isEmpty()
                ? List.of()
                : table.rows(
                        connection,
                        SqlText.of("SELECT version, COALESCE(name, '') FROM {} ORDER BY 1", table.name()),
                        row -> DbmateLedger.of(row.getString(1), row.getString(2)));
    }

    @Override
    public void ensure(Connection connection) throws SQLException {
        if (table.columns(connection).isEmpty()) {
            table.ensureSchema(connection);
            LedgerTable.execute(
                    connection,
                    SqlText.of(
                            "CREATE TABLE {} (version text NOT NULL PRIMARY KEY, statements text[], name text)",
                            table.name()));
        }
    }

    @Override
    public void applied(
            Connection connection, Migration migration, String checksum, List<String> statements, Duration took)
            throws SQLException {
        LedgerTable.execute(
                connection,
                SqlText.of("INSERT INTO {} (version, name, statements) VALUES (?, ?, ?)", table.name()),
                migration.version(),
                migration.description(),
                connection.createArrayOf("text", statements.toArray()));
    }

    /** Supabase has no word for it. */
    @Override
    public void progress(Connection connection, Migration migration, String checksum, int done, boolean running) {}

    @Override
    public void forget(Connection connection, Migration migration) throws SQLException {
        LedgerTable.execute(
                connection,
                SqlText.of("DELETE FROM {} WHERE version OPERATOR(pg_catalog.=) ?", table.name()),
                migration.version());
    }
}
