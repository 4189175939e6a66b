package dev.pgparity.read;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.sql.Identifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        if (!connection.getAutoCommit()) {
            return readHere(connection, detail);
        }
        connection.setAutoCommit(false);
        try (Statement begin = connection.createStatement()) {
            begin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            return readHere(connection, detail);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static Catalog readHere(Connection connection, ReadDetail detail) throws SQLException {
        List<KindReader> readers = Readers.inOrder(detail);
        int major = connection.getMetaData().getDatabaseMajorVersion();
        String all = readers.stream()
                .map(reader -> query(reader.resource(), major))
                .collect(Collectors.joining(";\n", "SET LOCAL search_path = pg_catalog;\n", ""));
        CatalogBuilder builder = new CatalogBuilder();
        Map<String, Identifier> identifiers = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(all);
            for (KindReader reader : readers) {
                statement.getMoreResults();
                try (ResultSet rows = statement.getResultSet()) {
                    Row row = new Row(rows, identifiers, texts);
                    while (rows.next()) {
                        reader.map(row, builder);
                    }
                }
            }
        }
        return builder.build();
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
