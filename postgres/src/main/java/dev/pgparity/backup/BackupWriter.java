package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.DumpFolder;
import dev.pgparity.backup.Manifest.TableRows;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprinter;
import dev.pgparity.catalog.Scope;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.read.stored.CatalogSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a backup: schema and rows of one exported snapshot, rows of several tables at once. It needs no client program;
 * {@code row_security} is off, so that a filtered copy is an error.
 */
public final class BackupWriter {
    /** What a backup compares: everything but our own journal. */
    public static final Scope SCOPE =
            new Scope(schema -> !schema.equals("pgparity"), true, true, true, "all but pgparity");

    static final String CATALOG = "schema.json";
    private static final ProblemCode FAILED = new ProblemCode("backup.failed");

    private final BackupStore store;
    private final BackupListener listener;
    private final int parallel;

    /** @param parallel how many tables are copied at once */
    public BackupWriter(BackupStore store, BackupListener listener, int parallel) {
        this.store = store;
        this.listener = listener;
        this.parallel = parallel;
    }

    /**
     * Makes one.
     *
     * @param environment as the user knows the database
     * @param dumper writes the rows instead of us; empty for our own format
     * @throws Problem when it did not come about; nothing is left of it then
     */
    public Manifest write(String environment, ConnectionTarget target, Optional<DumpProgram> dumper) {
        Instant begin = Instant.now();
        BackupStore.Begun begun = store.begin(environment, begin);
        Path folder = begun.folder();
        boolean done = false;
        try (begun;
                ServerConnection leader = Connections.open(target, Session.reading())) {
            leader.requireSessionState("backup");
            Manifest manifest = write(environment, leader, target, dumper, folder, begin);
            store.finish(begun, manifest);
            done = true;
            return manifest;
        } catch (SQLException e) {
            throw failed(environment, e.getMessage(), e);
        } catch (IOException e) {
            throw Problem.failed(FAILED, "The backup of " + environment + " cannot be written: " + e.getMessage() + ".")
                    .at(new Where.In(folder.toString()))
                    .next("Free space, or set backup.folder in pgparity.yaml.")
                    .causedBy(e)
                    .build();
        } finally {
            if (!done) {
                BackupStore.discard(folder);
            }
        }
    }

    private Manifest write(
            String environment,
            ServerConnection leader,
            ConnectionTarget target,
            Optional<DumpProgram> dumper,
            Path folder,
            Instant begin)
            throws SQLException, IOException {
        Connection jdbc = leader.jdbc();
        jdbc.setAutoCommit(false);
        String snapshot;
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            try (ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_export_snapshot()")) {
                row.next();
                snapshot = row.getString(1);
            }
        }
        List<Tables.Table> tables = Tables.read(jdbc);
        lock(jdbc, tables);
        Catalog catalog = CatalogReader.read(jdbc, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        Path schema = folder.resolve(CATALOG);
        CatalogSnapshot.save(catalog, schema);
        List<TableRows> rows;
        Optional<DumpFolder> dump = Optional.empty();
        if (dumper.isPresent()) {
            rows = counted(jdbc, tables);
            dump = Optional.of(dumper.get().dump(target, snapshot, folder.resolve("dump"), parallel));
        } else {
            rows = new RowCopies(target, listener, parallel).write(snapshot, tables, folder);
        }
        return new Manifest(
                BackupStore.id(folder),
                environment,
                begin.toString(),
                Duration.between(begin, Instant.now()).toMillis(),
                leader.facts().versionNumber(),
                leader.facts().version(),
                Tables.shape(jdbc),
                Fingerprinter.of(SCOPE.apply(catalog), SCOPE.description()).sha256(),
                Checksums.sha256(schema),
                rows,
                SequenceValues.read(jdbc),
                dump.isPresent() ? null : LargeObjects.write(jdbc, folder).orElse(null),
                dump.orElse(null),
                size(folder),
                null);
    }

    /** So that no table is dropped or changed before its rows are read. */
    private static void lock(Connection jdbc, List<Tables.Table> tables) throws SQLException {
        if (tables.isEmpty()) {
            return;
        }
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '10s'");
            statement.execute("LOCK TABLE "
                    + tables.stream().map(table -> "ONLY " + table.name().sql()).collect(Collectors.joining(", "))
                    + " IN ACCESS SHARE MODE");
        }
    }

    /** What a dump holds is counted in the same snapshot, to be compared after a restore. */
    private static List<TableRows> counted(Connection jdbc, List<Tables.Table> tables) throws SQLException {
        List<TableRows> rows = new ArrayList<>();
        for (Tables.Table table : tables) {
            rows.add(new TableRows(
                    table.name(),
                    table.columns(),
                    table.condition(),
                    "",
                    true,
                    RowCopies.count(jdbc, table.name(), table.condition()),
                    table.bytes(),
                    ""));
        }
        return rows;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            long bytes = 0;
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(path);
            }
            return bytes;
        }
    }

    private static Problem failed(String environment, @org.jspecify.annotations.Nullable String why, Exception e) {
        return Problem.failed(FAILED, "The backup of " + environment + " failed: " + why)
                .causedBy(e)
                .build();
    }
}
