package dev.pgparity.migrate;

import dev.pgparity.migrate.LedgerEntry.Progress;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prisma's history, {@code _prisma_migrations}. */
public final class PrismaLedger implements Ledger {
    private static final String NAME = "_prisma_migrations";
    private static final QualifiedName USUAL = QualifiedName.of("public", NAME);

    private final LedgerTable table;

    public PrismaLedger(Optional<QualifiedName> name) {
        this.table = new LedgerTable(name.orElse(USUAL));
    }

    /** Where Prisma keeps it when its URL names a schema. */
    static QualifiedName in(String schema) {
        return QualifiedName.of(schema, NAME);
    }

    @Override
    public QualifiedName table() {
        return table.name();
    }

    @Override
    public List<LedgerEntry> read(Connection connection) throws SQLException {
        if (table.columns(connection).isEmpty()) {
            return List.of();
        }
        Map<String, LedgerEntry> entries = new LinkedHashMap<>();
        // of several tries the newest counts; one that was rolled back is as if it never was
        table.rows(connection, SqlText.of("""
                        SELECT migration_name, checksum, finished_at, started_at, applied_steps_count
                          FROM {} WHERE rolled_back_at IS NULL ORDER BY started_at""", table.name()), PrismaLedger::entry)
                .forEach(entry -> entries.put(entry.version(), entry));
        return List.copyOf(entries.values());
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        Optional<OffsetDateTime> finished = Optional.ofNullable(row.getObject(3, OffsetDateTime.class));
        OffsetDateTime started = row.getObject(4, OffsetDateTime.class);
        return new LedgerEntry(
                row.getString(1),
                "",
                row.getString(2),
                finished,
                Optional.empty(),
                finished.map(end -> Duration.between(started, end)),
                finished.isPresent() ? new Progress.Through() : new Progress.Failed());
    }

    @Override
    public void ensure(Connection connection) throws SQLException {
        if (table.columns(connection).isEmpty()) {
            table.ensureSchema(connection);
            LedgerTable.execute(connection, SqlText.of("""
                    CREATE TABLE {} (
                        id character varying(36) PRIMARY KEY NOT NULL,
                        checksum character varying(64) NOT NULL,
                        finished_at timestamp with time zone,
                        migration_name character varying(255) NOT NULL,
                        logs text,
                        rolled_back_at timestamp with time zone,
                        started_at timestamp with time zone NOT NULL DEFAULT pg_catalog.now(),
                        applied_steps_count integer NOT NULL DEFAULT 0)""", table.name()));
        }
    }

    @Override
    public void applied(
            Connection connection, Migration migration, String checksum, List<String> statements, Duration took)
            throws SQLException {
        unfinished(connection, migration);
        LedgerTable.execute(
                connection,
                SqlText.of("""
                        INSERT INTO {} (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
                        SELECT pg_catalog.gen_random_uuid(), ?, ?, now.at OPERATOR(pg_catalog.-) ?::pg_catalog.interval, now.at, 1
                          FROM (SELECT pg_catalog.clock_timestamp() AS at) AS now""", table.name()),
                checksum,
                migration.version(),
                took.toMillis() + " milliseconds");
    }

    /** Prisma knows begun and ended only: what it has begun and not ended has failed. */
    @Override
    public void progress(Connection connection, Migration migration, String checksum, int done, boolean running)
            throws SQLException {
        if (done == 0 && running) {
            unfinished(connection, migration);
            LedgerTable.execute(
                    connection,
                    SqlText.of(
                            "INSERT INTO {} (id, checksum, migration_name) VALUES (pg_catalog.gen_random_uuid(), ?, ?)",
                            table.name()),
                    checksum,
                    migration.version());
        }
    }

    private void unfinished(Connection connection, Migration migration) throws SQLException {
        LedgerTable.execute(
                connection,
                SqlText.of(
                        "DELETE FROM {} WHERE migration_name OPERATOR(pg_catalog.=) ? AND finished_at IS NULL AND rolled_back_at IS NULL",
                        table.name()),
                migration.version());
    }

    @Override
    public void forget(Connection connection, Migration migration) throws SQLException {
        LedgerTable.execute(
                connection,
                SqlText.of(
                        "UPDATE {} SET rolled_back_at = pg_catalog.now() WHERE migration_name OPERATOR(pg_catalog.=) ? AND rolled_back_at IS NULL",
                        table.name()),
                migration.version());
    }
}
