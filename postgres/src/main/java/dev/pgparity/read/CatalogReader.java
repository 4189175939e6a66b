package dev.pgparity.read;

import dev.pgparity.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the catalog of a database: a few set-based queries, sent together, all over one snapshot. Definitions come from
 * the server with {@code search_path} set to {@code pg_catalog}, so that every name in them is qualified.
 */
public final class CatalogReader {
    private CatalogReader() {}

    /**
     * The schema that this connection sees. On a connection in autocommit it is read in a transaction of its own
     * (REPEATABLE READ, READ ONLY); otherwise inside the current transaction, whose own changes it then sees, and whose
     * {@code search_path} is {@code pg_catalog} afterwards.
     *
     * @throws SQLException what the server says, for instance that the role may not read a catalog function
     */
    public static Catalog read(Connection connection, ReadDetail detail) throws SQLException {
        return read(connection, detail, new SharedNames());
    }

    /** The same with the names of another catalog that it will be compared with. */
    public static Catalog read(Connection connection, ReadDetail detail, SharedNames names) throws SQLException {
        if (!connection.getAutoCommit()) {
            return readHere(connection, detail, names);
        }
        connection.setAutoCommit(false);
        try (Statement begin = connection.createStatement()) {
            // catalogs need some memory for their joins, and no workers: both sides are read at once as it is
            begin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                    + " SET LOCAL work_mem = '32MB'; SET LOCAL max_parallel_workers_per_gather = 0");
            return readHere(connection, detail, names);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Catalog readHere(Connection connection, ReadDetail detail, SharedNames names) throws SQLException {
        List<KindReader> readers = Readers.inOrder(detail);
        int major = connection.getMetaData().getDatabaseMajorVersion();
        String all = readers.stream()
                .map(reader -> query(reader.resource(), major))
                .collect(Collectors.joining(";\n", "SET LOCAL search_path = pg_catalog;\n", ""));
        CatalogBuilder builder = new CatalogBuilder();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(all);
            for (KindReader reader : readers) {
                statement.getMoreResults();
                map(statement, reader, builder, names);
            }
            if (builder.hasUnclaimed()) { // rare, so the names are asked for only then
                KindReader unclaimed = new UnclaimedReader();
                statement.execute(query(unclaimed.resource(), major));
                map(statement, unclaimed, builder, names);
            }
        }
        return builder.build();
    }

    private static void map(Statement statement, KindReader reader, CatalogBuilder builder, SharedNames names)
            throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            Row row = new Row(rows, names);
            while (rows.next()) {
                reader.map(row, builder);
            }
        }
    }

    /** The text of a query without the lines that speak of other majors: {@code --@15+}, {@code --@15+ --@-17}. */
    static String query(String name, int major) {
        List<String> kept = new ArrayList<>();
        for (String line : resource(name).split("\n", -1)) {
            List<String> parts = List.of(line.split("--@", -1));
            if (parts.stream().skip(1).allMatch(condition -> holds(condition.strip(), major))) {
                kept.add(parts.getFirst());
            }
        }
        return String.join("\n", kept).strip();
    }

    private static boolean holds(String condition, int major) {
        return condition.startsWith("-")
                ? major <= Integer.parseInt(condition.substring(1))
                : major >= Integer.parseInt(condition.substring(0, condition.length() - 1));
    }

    private static String resource(String name) {
        try (InputStream in = CatalogReader.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
