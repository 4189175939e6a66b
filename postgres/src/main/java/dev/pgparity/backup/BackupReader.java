package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.TableRows;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import dev.pgparity.read.stored.CatalogSnapshot;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is in a backup, for whoever restores it or looks whether it is whole. */
public final class BackupReader {
    private static final ProblemCode DAMAGED = new ProblemCode("backup.damaged");

    private final Manifest manifest;
    private final Path folder;

    public BackupReader(BackupStore store, Manifest manifest) {
        this.manifest = manifest;
        this.folder = store.path(manifest);
    }

    /** The schema, with its dependencies. */
    public Catalog catalog() {
        return CatalogSnapshot.load(folder.resolve(BackupWriter.CATALOG));
    }

    /** Files that are missing or not what they were; empty for a whole backup. */
    public List<String> damage() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(BackupWriter.CATALOG, manifest.catalogSha256());
        for (TableRows rows : manifest.tables()) {
            if (!rows.file().isEmpty()) {
                files.put(rows.file(), rows.sha256());
            }
        }
        if (manifest.largeObjects() != null) {
            files.put(manifest.largeObjects().file(), manifest.largeObjects().sha256());
        }
        List<String> damage = new ArrayList<>();
        files.forEach((file, sha256) -> {
            Path path = folder.resolve(file);
            try {
                if (!Files.isRegularFile(path)) {
                    damage.add(file + " is missing");
                } else if (!Checksums.sha256(path).equals(sha256)) {
                    damage.add(file + " is not what it was: its checksum is another one");
                }
            } catch (IOException e) {
                damage.add(file + " cannot be read: " + e.getMessage());
            }
        });
        if (manifest.dump() != null
                && !Files.isDirectory(folder.resolve(manifest.dump().folder()))) {
            damage.add(manifest.dump().folder() + " is missing");
        }
        return damage;
    }

    /** Refuses to go on with a damaged backup. */
    public void requireWhole() {
        List<String> damage = damage();
        if (!damage.isEmpty()) {
            Problem.Builder problem = Problem.failed(DAMAGED, "The backup " + manifest.id() + " is damaged.")
                    .at(new Where.In(folder.toString()));
            damage.forEach(line -> problem.detail(null, line));
            throw problem.build();
        }
    }

    /** Loads all rows into a database that has the tables and nothing that looks at rows, and sets its sequences. */
    public void load(ConnectionTarget target, Connection connection, BackupListener listener, int parallel)
            throws SQLException, IOException {
        new RowCopies(target, listener, parallel).load(manifest.tables(), folder);
        SequenceValues.restore(connection, manifest.sequences());
        if (manifest.largeObjects() != null) {
            LargeObjects.restore(connection, manifest.largeObjects(), folder);
        }
    }

    /** Lets pg_restore do all of it. */
    public void load(DumpProgram program, ConnectionTarget target, int parallel, List<String> options)
            throws SQLException, IOException {
        if (manifest.dump() == null) {
            throw new IllegalStateException("this backup is in our own format");
        }
        program.restore(target, folder.resolve(manifest.dump().folder()), parallel, options);
    }

    /** Loads the rows of one table into another that has its columns. */
    public long load(Connection connection, TableRows rows, QualifiedName into) throws SQLException, IOException {
        return RowFiles.load(connection, rows, into, folder);
    }

    /** Tables whose number of rows is another one than when the backup was made. */
    public List<String> wrongCounts(Connection connection) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (TableRows rows : manifest.tables()) {
            long found = RowCopies.count(connection, rows.table(), rows.condition());
            if (found != rows.rows()) {
                wrong.add(rows.table() + " has " + found + " rows, not " + rows.rows());
            }
        }
        return wrong;
    }
}
