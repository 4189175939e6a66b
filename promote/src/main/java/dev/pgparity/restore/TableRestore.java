package dev.pgparity.restore;

import dev.pgparity.backup.BackupReader;
import dev.pgparity.backup.Manifest;
import dev.pgparity.backup.Manifest.TableRows;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Brings the rows of one table back beside the table that there is now, so that nobody's newer rows are lost: what to take
 * over is then a question for SQL.
 */
public final class TableRestore {
    private static final ProblemCode NO_TABLE = new ProblemCode("restore.no-table");
    private static final ProblemCode DUMP = new ProblemCode("restore.dump-has-no-single-table");
    private static final ProblemCode FAILED = new ProblemCode("restore.failed");

    private final Manifest manifest;
    private final BackupReader reader;

    public TableRestore(Backups backups, Manifest manifest) {
        this.manifest = manifest;
        this.reader = new BackupReader(backups.store(), manifest);
    }

    /**
     * Where the rows are.
     *
     * @param table a new table with the columns that the table had
     */
    public record RestoredTable(QualifiedName table, long rows) {}

    /** Restores it into a new table of the target. */
    public RestoredTable run(String name, ConnectionTarget target, String targetName, Instant now) {
        TableRows rows = manifest.tables().stream()
                .filter(table -> table.table().sql().equals(name)
                        || table.table().name().value().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                                NO_TABLE, "The backup " + manifest.id() + " has no table " + name + ".")
                        .next("It has "
                                + manifest.tables().stream()
                                        .map(table -> table.table().sql())
                                        .limit(10)
                                        .collect(Collectors.joining(", ")))
                        .build());
        if (manifest.dump() != null) {
            throw Problem.refused(
                            DUMP,
                            "This backup was written by pg_dump; pgparity restores single tables of its own format"
                                    + " only.")
                    .next("pg_restore --table=" + rows.table().name() + " …/" + manifest.id() + "/"
                            + manifest.dump().folder())
                    .build();
        }
        reader.requireWhole();
        QualifiedName into =
                new QualifiedName(rows.table().schema(), fresh(rows.table().name(), now));
        try (ServerConnection server = Connections.open(target, Session.writing())) {
            Connection jdbc = server.jdbc();
            jdbc.setAutoCommit(false);
            try {
                create(jdbc, rows, into);
                long loaded = reader.load(jdbc, rows, into);
                jdbc.commit();
                return new RestoredTable(into, loaded);
            } finally {
                jdbc.rollback();
            }
        } catch (SQLException | IOException e) {
            throw Problem.failed(FAILED, "The rows of " + rows.table() + " cannot be restored: " + e.getMessage())
                    .state(new DatabaseState.AsItWas(targetName))
                    .causedBy(e)
                    .build();
        }
    }

    private static Identifier fresh(Identifier table, Instant now) {
        String end = "_restored_"
                + DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(now);
        return new Identifier(DatabaseNames.cut(table.value(), end));
    }

    /** The columns as they were when the backup was made, by their names and types alone. */
    private void create(Connection jdbc, TableRows rows, QualifiedName into) throws SQLException {
        List<String> columns = TableColumns.of(reader.catalog(), rows);
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("CREATE TABLE " + into.sql() + " (" + String.join(", ", columns) + ")");
        }
    }
}
