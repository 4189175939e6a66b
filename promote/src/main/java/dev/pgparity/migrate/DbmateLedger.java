package dev.pgparity.migrate;

import dev.pgparity.migrate.LedgerEntry.Progress;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** dbmate's table, {@code schema_migrations}, with the versions and nothing else. */
public final class DbmateLedger implements Ledger {
    private static final QualifiedName USUAL = QualifiedName.of("public", "schema_migrations");

    private final LedgerTable table;

    public DbmateLedger(Optional<QualifiedName> name) {
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
                        SqlText.of("SELECT version FROM {} ORDER BY 1", table.name()),
                        row -> of(row.getString(1), ""));
    }

    /** A row of which nothing is known but that it is there. */
    static LedgerEntry of(String version, String description) {
        return new LedgerEntry(
                version, description, "", Optional.empty(), Optional.empty(), Optional.empty(), new Progress.Through());
    }

    @Override
    public void ensure(Connection connection) throws SQLException {
        LedgerTable.execute(
                connection,
                SqlText.of("CREATE TABLE IF NOT EXISTS {} (version character varying(128) PRIMARY KEY)", table.name()));
    }

    @Override
    public void applied(
            Connection connection, Migration migration, String checksum, List<String> statements, Duration took)
            throws SQLException {
        LedgerTable.execute(
                connection, SqlText.of("INSERT INTO {} (version) VALUES (?)", table.name()), migration.version());
    }

    /** dbmate has no word for it. */
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
