package dev.pgparity.backup;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup consists of; {@code manifest.json} in its folder, written last, so that a folder without one is no
 * backup.
 *
 * @param id the folder's name
 * @param environment what was backed up, as the user knows it
 * @param createdAt when its snapshot was taken, ISO 8601 in UTC
 * @param tookMillis how long it took
 * @param versionNumber {@code server_version_num}
 * @param version as the server prints it
 * @param shape of the database as a whole
 * @param fingerprint of the schema, hexadecimal
 * @param catalogSha256 of the file with the schema
 * @param tables whose rows are in it
 * @param sequences with their values
 * @param largeObjects null where there are none, or where they are in {@code dump}
 * @param dump null where the rows are in files of ours
 * @param bytes of all its files
 * @param verification the last one; null where nobody has looked yet
 */
public record Manifest(
        String id,
        String environment,
        String createdAt,
        long tookMillis,
        int versionNumber,
        String version,
        DatabaseShape shape,
        String fingerprint,
        String catalogSha256,
        List<TableRows> tables,
        List<SequenceValue> sequences,
        @Nullable LargeObjectFile largeObjects,
        @Nullable DumpFolder dump,
        long bytes,
        @Nullable Verification verification) {
    public Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** All rows together. */
    public long rows() {
        return tables.stream().mapToLong(TableRows::rows).sum();
    }

    /** The same backup after somebody looked. */
    public Manifest with(Verification found) {
        return new Manifest(
                id,
                environment,
                createdAt,
                tookMillis,
                versionNumber,
                version,
                shape,
                fingerprint,
                catalogSha256,
                tables,
                sequences,
                largeObjects,
                dump,
                bytes,
                found);
    }

    /** Whether it was restored and compared. */
    public boolean isVerified() {
        return verification != null && verification.restored() && verification.equal();
    }

    /**
     * What CREATE DATABASE needs to know.
     *
     * @param name the database
     * @param provider {@code c} libc, {@code i} ICU, {@code b} builtin
     * @param locale of ICU or builtin; null for libc
     */
    public record DatabaseShape(
            String name,
            String encoding,
            String collate,
            String characterType,
            String provider,
            @Nullable String locale) {}

    /**
     * The rows of one table.
     *
     * @param columns in the order of the file
     * @param condition only these rows are in it (a configuration table of an extension); empty for all
     * @param file empty where there are no rows, or where they are in a dump
     * @param binary COPY's binary format; text where a type has no binary form
     * @param sha256 of the file; empty where there is none
     */
    public record TableRows(
            QualifiedName table,
            List<Identifier> columns,
            String condition,
            String file,
            boolean binary,
            long rows,
            long bytes,
            String sha256) {
        public TableRows {
            columns = List.copyOf(columns);
        }
    }

    /** Where a sequence stands. */
    public record SequenceValue(QualifiedName sequence, long lastValue, boolean called) {}

    /** The large objects, all in one file. */
    public record LargeObjectFile(String file, long objects, String sha256) {}

    /**
     * What pg_dump wrote.
     *
     * @param folder in directory format
     * @param program its version
     */
    public record DumpFolder(String folder, String program) {}

    /**
     * What a verification found.
     *
     * @param at when, ISO 8601 in UTC
     * @param restored whether it was restored into a scratch database; otherwise its checksums were looked at
     * @param equal whether fingerprint and row counts, or the checksums, are what they should be
     * @param tookMillis how long the restore took; 0 where there was none
     * @param note what is to be said of it; empty for nothing
     */
    public record Verification(String at, boolean restored, boolean equal, long tookMillis, String note) {}
}
