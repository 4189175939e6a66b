package dev.pgparity.migrate;

import dev.pgparity.migrate.LedgerEntry.Progress;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flyway's history, {@code flyway_schema_history}. */
public final class FlywayLedger implements Ledger {
    private static final QualifiedName USUAL = QualifiedName.of("public", "flyway_schema_history");

    /** Stands for the description of what was undone; no description has it. */
    private static final String GONE = "\u0000";

    private final LedgerTable table;

    public FlywayLedger(Optional<QualifiedName> name) {
        this.table = new LedgerTable(name.orElse(USUAL));
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
        for (LedgerEntry entry : table.rows(connection, SqlText.of("""
                SELECT version, description, checksum, installed_by, installed_on, execution_time, success, type
                  FROM {} WHERE type OPERATOR(pg_catalog.<>) 'SCHEMA' ORDER BY installed_rank""", table.name()), FlywayLedger::entry)) {
            // the newest row of a version is the true one; undone or deleted, it is as if it never was
            entries.remove(entry.version());
            if (!entry.description().equals(GONE)) {
                entries.put(entry.version(), entry);
            }
        }
        return List.copyOf(entries.values());
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        String version = row.getString(1);
        String description = row.getString(2);
        String type = row.getString(8);
        boolean gone = type.startsWith("UNDO") || type.equals("DELETE");
        Progress progress = !row.getBoolean(7)
                ? new Progress.Failed()
                : type.equals("BASELINE") ? new Progress.Baseline() : new Progress.Through();
        String checksum = row.getString(3);
        return new LedgerEntry(
                version == null ? description : version,
                gone ? GONE : description,
                checksum == null ? "" : checksum,
                Optional.ofNullable(row.getTimestamp(5))
                        .map(time -> time.toLocalDateTime().atOffset(ZoneOffset.UTC)),
                Optional.ofNullable(row.getString(4)),
                Optional.of(Duration.ofMillis(row.getLong(6))),
                progress);
    }

    @Override
    public void ensure(Connection connection) throws SQLException {
        if (!table.columns(connection).isEmpty()) {
            return;
        }
        String name = table.name().name().value();
        LedgerTable.execute(connection, SqlText.of("""
                        CREATE TABLE {} (
                            installed_rank integer NOT NULL CONSTRAINT {} PRIMARY KEY,
                            version character varying(50),
                            description character varying(200) NOT NULL,
                            type character varying(20) NOT NULL,
                            script character varying(1000) NOT NULL,
                            checksum integer,
                            installed_by character varying(100) NOT NULL,
                            installed_on timestamp without time zone NOT NULL DEFAULT pg_catalog.now(),
                            execution_time integer NOT NULL,
                            success boolean NOT NULL)""", table.name(), new Identifier(name + "_pk")));
        LedgerTable.execute(
                connection,
                SqlText.of("CREATE INDEX {} ON {} (success)", new Identifier(name + "_s_idx"), table.name()));
    }

    @Override
    public void applied(
            Connection connection, Migration migration, String checksum, List<String> statements, Duration took)
            throws SQLException {
        write(connection, migration, checksum, took, true);
    }

    /** Flyway knows success and failure only: until it is through, it has failed. */
    @Override
    public void progress(Connection connection, Migration migration, String checksum, int done, boolean running)
            throws SQLException {
        if (done == 0 && running) {
            write(connection, migration, checksum, Duration.ZERO, false);
        }
    }

    private void write(Connection connection, Migration migration, String checksum, Duration took, boolean success)
            throws SQLException {
        // a repeatable one keeps the rows of its earlier runs, as with Flyway
        LedgerTable.execute(
                connection,
                SqlText.of(
                        "DELETE FROM {} WHERE NOT success AND (version OPERATOR(pg_catalog.=) ? OR (version IS NULL AND description OPERATOR(pg_catalog.=) ?))",
                        table.name()),
                migration.version(),
                migration.description());
        LedgerTable.execute(
                connection,
                SqlText.of("""
                        INSERT INTO {} (installed_rank, version, description, type, script, checksum, installed_by,
                                        execution_time, success)
                        SELECT rank.next, CASE WHEN pg_catalog.length(?::pg_catalog.text) OPERATOR(pg_catalog.>) 0 THEN ?::pg_catalog.text END, ?, 'SQL', ?,
                               ?::pg_catalog.int4, SESSION_USER, ?, ?
                          FROM (SELECT COALESCE(pg_catalog.max(installed_rank), 0) OPERATOR(pg_catalog.+) 1 AS next FROM {}) AS rank""", table.name(), table.name()),
                migration.repeatable() ? "" : migration.version(),
                migration.repeatable() ? "" : migration.version(),
                migration.description(),
                migration.name(),
                Integer.parseInt(checksum),
                Math.toIntExact(took.toMillis()),
                success);
    }

    @Override
    public void forget(Connection connection, Migration migration) throws SQLException {
        LedgerTable.execute(
                connection,
                SqlText.of(
                        "DELETE FROM {} WHERE version OPERATOR(pg_catalog.=) ? OR (version IS NULL AND description OPERATOR(pg_catalog.=) ?)",
                        table.name()),
                migration.version(),
                migration.description());
    }
}
