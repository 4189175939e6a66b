package dev.pgparity.backup;

import dev.pgparity.backup.Manifest.TableRows;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The rows of one table between a server and a file: COPY in its binary format, compressed with zstd. */
final class RowFiles {
    private static final String UNDEFINED_FUNCTION = "42883";

    private RowFiles() {}

    /**
     * Writes the rows of one table.
     *
     * @param connection in a transaction, which survives a type without a binary form
     * @param number makes the file's name
     */
    static TableRows write(Connection connection, Tables.Table table, Path folder, int number)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SAVEPOINT pgparity_copy");
            try {
                return write(connection, table, folder, number, true);
            } catch (SQLException e) {
                if (!UNDEFINED_FUNCTION.equals(e.getSQLState())) {
                    throw e;
                }
                // a type has no binary output function
                statement.execute("ROLLBACK TO SAVEPOINT pgparity_copy");
                return write(connection, table, folder, number, false);
            }
        }
    }

    private static TableRows write(Connection connection, Tables.Table table, Path folder, int number, boolean binary)
            throws SQLException, IOException {
        String file = String.format(java.util.Locale.ROOT, "%05d.copy.zst", number);
        Path path = folder.resolve(file);
        String columns = columns(table.columns());
        // a column list may be empty; so is each row then
        String what = table.condition().isEmpty() && !table.columns().isEmpty()
                ? table.name().sql() + " (" + columns + ")"
                : "(SELECT " + columns + " FROM ONLY " + table.name().sql() + " " + table.condition() + ")";
        long rows;
        try (OutputStream out = Compression.into(new BufferedOutputStream(Files.newOutputStream(path)))) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY " + what + " TO STDOUT" + format(binary), out);
        }
        if (rows == 0) {
            Files.delete(path);
            return new TableRows(table.name(), table.columns(), table.condition(), "", binary, 0, 0, "");
        }
        return new TableRows(
                table.name(),
                table.columns(),
                table.condition(),
                file,
                binary,
                rows,
                Files.size(path),
                Checksums.sha256(path));
    }

    /** Loads a file into a table; how many rows the server took. */
    static long load(Connection connection, TableRows rows, QualifiedName into, Path folder)
            throws SQLException, IOException {
        if (rows.file().isEmpty()) {
            return 0;
        }
        String columns = rows.columns().isEmpty() ? "" : " (" + columns(rows.columns()) + ")";
        try (InputStream in =
                Compression.from(new BufferedInputStream(Files.newInputStream(folder.resolve(rows.file()))))) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + into.sql() + columns + " FROM STDIN" + format(rows.binary()), in, 1 << 20);
        }
    }

    private static String format(boolean binary) {
        return binary ? " (FORMAT binary)" : "";
    }

    private static String columns(java.util.List<Identifier> columns) {
        return columns.stream().map(Identifier::sql).collect(Collectors.joining(", "));
    }
}
