package dev.pgparity.read;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.read.database.UnclaimedReader;
import dev.pgparity.read.row.CatalogBuilder;
import dev.pgparity.read.row.KindReader;
import dev.pgparity.read.row.Row;
import dev.pgparity.read.row.SharedNames;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the catalog of a database: a few set-based queries, sent together, all over one snapshot. Definitions come from
 * the server with {@code search_path} set to {@code pg_catalog}, so that every name in them is qualified.
 */
public final class CatalogReader {
    /** Catalogs need some memory for their joins, and no workers: both sides are read at once as it is. */
    private static final String OWN_TRANSACTION = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;\n"
            + "SET LOCAL work_mem = '32MB';\nSET LOCAL max_parallel_workers_per_gather = 0;\n";

    /** Queries that others hold: where {@code --@} and such a name stand, the text of that resource is put. */
    private static final List<String> PARTS = List.of("plain-tables", "index-keys");

    private final Statement statement;
    private final SharedNames names;
    private final int major;
    private final CatalogBuilder builder;
    private String before;
    private boolean alike;
    private long tables;
    private Set<String> empty = Set.of();

    private CatalogReader(Statement statement, String before, SharedNames names) throws SQLException {
        this.statement = statement;
        this.names = names;
        this.builder = new CatalogBuilder(names);
        this.major = statement.getConnection().getMetaData().getDatabaseMajorVersion();
        this.before = before + "SET LOCAL search_path = pg_catalog;\n";
    }

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
        return inTransaction(connection, names, reader -> reader.read(detail));
    }

    /**
     * The same without the tables that another database, read at the same time, has alike.
     *
     * @param half what this side tells the other
     */
    public static Catalog read(Connection connection, AlikeTables.Half half, SharedNames names) throws SQLException {
        return inTransaction(connection, names, reader -> {
            reader.leaveOut(half);
            return reader.read(ReadDetail.DIFFERENCES);
        });
    }

    /**
     * What is read where some tables are known to be as they were.
     *
     * @param catalog the rest
     * @param leftOut the tables that were not read
     */
    public record Rest(Catalog catalog, Set<QualifiedName> leftOut) {
        public Rest {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /**
     * The schema without those of the named tables on which nothing rare hangs. All of it is read where the database has
     * event triggers, since these may do anything to any table.
     *
     * @param fewest how many tables a database has at least of which something is left out
     */
    public static Rest readWithout(Connection connection, Set<QualifiedName> named, int fewest) throws SQLException {
        Set<QualifiedName> leftOut = new HashSet<>();
        Catalog catalog = inTransaction(connection, new SharedNames(), reader -> {
            leftOut.addAll(reader.leaveOut(named, fewest));
            return reader.read(ReadDetail.OBJECTS);
        });
        return new Rest(catalog, leftOut);
    }

    /** Something that is read in one transaction. */
    private interface Reading {
        Catalog by(CatalogReader reader) throws SQLException;
    }

    private static Catalog inTransaction(Connection connection, SharedNames names, Reading reading)
            throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            CatalogReader reader = new CatalogReader(statement, own ? OWN_TRANSACTION : "", names);
            reader.lookAround();
            return reading.by(reader);
        } finally {
            if (own) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void lookAround() throws SQLException {
        try (ResultSet rows = rows(query("emptiness"))) {
            Row row = new Row(rows, names);
            if (rows.next()) {
                tables = row.big("tables");
                empty = Set.copyOf(row.texts("empty"));
            }
        }
    }

    private void leaveOut(AlikeTables.Half half) throws SQLException {
        if (!half.isWorthWhile(tables)) {
            half.close();
            return;
        }
        // joins of sets: the planner does not know how many tables there are
        before = "SET LOCAL enable_nestloop = off;\n";
        TableDigests own;
        try (ResultSet rows = rows(query("table-digests"))) {
            own = TableDigests.read(new Row(rows, names), rows);
        }
        before = "SET LOCAL enable_nestloop TO DEFAULT;\n";
        leaveOut(half.exchange(own), own.relations());
    }

    private Collection<QualifiedName> leaveOut(Set<QualifiedName> named, int fewest) throws SQLException {
        if (tables < fewest || !empty.contains("event-triggers")) {
            return Set.of();
        }
        Map<Long, QualifiedName> same = new HashMap<>();
        Set<Long> relations = new HashSet<>();
        try (ResultSet rows = rows(query("table-names"))) {
            Row row = new Row(rows, names);
            while (rows.next()) {
                relations.add(row.oid("oid"));
                if (row.textOrNull("name") != null && named.contains(row.name())) {
                    same.put(row.oid("oid"), row.name());
                }
            }
        }
        leaveOut(same, relations);
        return same.values();
    }

    private void leaveOut(Map<Long, QualifiedName> same, Set<Long> relations) {
        if (!same.isEmpty()) {
            alike = true;
            same.forEach(builder::alike);
            Set<Long> others = new TreeSet<>(relations);
            others.removeAll(same.keySet());
            before += setting("pgparity.alike", same.keySet()) + setting("pgparity.looked_at", others);
        }
    }

    private static String setting(String name, Collection<Long> oids) {
        return oids.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "SET LOCAL " + name + " = '{", "}';\n"));
    }

    private Catalog read(ReadDetail detail) throws SQLException {
        List<KindReader> readers = new ArrayList<>(Readers.inOrder(detail));
        readers.removeIf(reader -> empty.contains(reader.resource()));
        String all = readers.stream().map(reader -> query(reader.resource())).collect(Collectors.joining(";\n"));
        map(rows(all), readers.getFirst());
        for (KindReader reader : readers.subList(1, readers.size())) {
            map(next(), reader);
        }
        if (builder.hasUnclaimed()) { // rare, so the names are asked for only then
            KindReader unclaimed = new UnclaimedReader();
            map(rows(query(unclaimed.resource())), unclaimed);
        }
        return builder.build();
    }

    private void map(ResultSet rows, KindReader reader) throws SQLException {
        try (rows) {
            Row row = new Row(rows, names);
            while (rows.next()) {
                reader.map(row, builder);
            }
        }
    }

    /** The rows of the first of these queries, after the settings that have not been sent yet. */
    private ResultSet rows(String queries) throws SQLException {
        boolean rows = statement.execute(before + queries);
        before = "";
        return rows ? statement.getResultSet() : next();
    }

    /** The rows of the next query; what has none, a setting, is passed over. */
    private ResultSet next() throws SQLException {
        while (!statement.getMoreResults()) {
            if (statement.getUpdateCount() < 0) {
                throw new IllegalStateException("there is no further query");
            }
        }
        return statement.getResultSet();
    }

    /**
     * The text of a query without the lines that speak of other majors ({@code --@15+}, {@code --@15+ --@-17}), or of
     * tables that are alike ({@code --@alike}) where none are.
     */
    private String query(String name) {
        return query(name, major, alike);
    }

    /** The same where nothing is left out. */
    static String query(String name, int major) {
        return query(name, major, false);
    }

    private static String query(String name, int major, boolean alike) {
        List<String> kept = new ArrayList<>();
        String text = resource(name);
        for (String part : PARTS) {
            if (text.contains("--@" + part)) {
                text = text.replace("--@" + part, resource(part));
            }
        }
        for (String line : text.split("\n", -1)) {
            List<String> parts = List.of(line.split("--@", -1));
            if (parts.stream().skip(1).allMatch(condition -> holds(condition.strip(), major, alike))) {
                kept.add(parts.getFirst());
            }
        }
        return String.join("\n", kept).strip();
    }

    private static boolean holds(String condition, int major, boolean alike) {
        if (condition.equals("alike")) {
            return alike;
        }
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
