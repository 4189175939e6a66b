package dev.pgparity.observe;

import dev.pgparity.catalog.TableSize;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How big the tables are, read at once and without looking at a single row.
 *
 * @param byTable each by itself, a partitioned one with all its partitions
 * @param children tables that inherit from one, at any depth; partitions are not among them
 */
public record TableSizes(Map<ObjectId, TableSize> byTable, Map<ObjectId, Set<ObjectId>> children) {
    /** Nothing is known. */
    public static final TableSizes NONE = new TableSizes(Map.of(), Map.of());

    /** Rows of a table that was never analyzed are guessed from its bytes. */
    private static final long GUESSED_ROW_BYTES = 50;

    public TableSizes {
        byTable = Map.copyOf(byTable);
        children = Map.copyOf(children);
    }

    /** Tables, materialized views, and partitioned tables with all their partitions. */
    public static TableSizes read(Connection connection) throws SQLException {
        Map<ObjectId, TableSize> found = new HashMap<>();
        Map<ObjectId, Set<ObjectId>> children = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(resource())) {
            while (row.next()) {
                Kind kind = row.getString("kind").equals("m") ? Kind.MATERIALIZED_VIEW : Kind.TABLE;
                ObjectId id =
                        new ObjectId.InSchema(kind, QualifiedName.of(row.getString("schema"), row.getString("name")));
                found.put(id, new TableSize(row.getLong("tuples"), row.getLong("bytes")));
                if (row.getArray("child_names") instanceof Array names) {
                    String[] schemas = (String[]) row.getArray("child_schemas").getArray();
                    String[] tables = (String[]) names.getArray();
                    Set<ObjectId> below = new HashSet<>();
                    for (int i = 0; i < tables.length; i++) {
                        below.add(new ObjectId.InSchema(Kind.TABLE, QualifiedName.of(schemas[i], tables[i])));
                    }
                    children.put(id, Set.copyOf(below));
                }
            }
        }
        return new TableSizes(found, children);
    }

    /** Null for a table that is not there. */
    public @Nullable TableSize of(ObjectId table) {
        return byTable.get(table);
    }

    /**
     * A table and those of the others that inherit from it: a statement that goes through its rows goes through theirs.
     * Null for a table that is not there.
     */
    public @Nullable TableSize of(ObjectId table, Set<ObjectId> others) {
        TableSize sum = byTable.get(table);
        for (ObjectId child : children.getOrDefault(table, Set.of())) {
            TableSize size = byTable.get(child);
            if (sum != null && size != null && others.contains(child)) {
                sum = new TableSize(
                        sum.rows() < 0 || size.rows() < 0 ? -1 : sum.rows() + size.rows(), sum.bytes() + size.bytes());
            }
        }
        return sum;
    }

    /** The rows by the server's statistics, or guessed; 0 for a table that is not there. */
    public long rows(ObjectId table) {
        return rows(byTable.get(table));
    }

    /** The rows of a table and of those of the others that inherit from it. */
    public long rows(ObjectId table, Set<ObjectId> others) {
        return rows(of(table, others));
    }

    /** The rows of a table and of all that inherit from it. */
    public long rowsOfAll(ObjectId table) {
        return rows(table, children.getOrDefault(table, Set.of()));
    }

    private static long rows(@Nullable TableSize size) {
        if (size == null) {
            return 0;
        }
        return size.rows() >= 0 ? size.rows() : size.bytes() / GUESSED_ROW_BYTES;
    }

    /** {@code about 48,211 rows, 12 MB}. */
    public static String words(TableSize size) {
        String bytes = size.bytes() < 1 << 20
                ? Math.ceilDiv(size.bytes(), 1 << 10) + " kB"
                : Math.ceilDiv(size.bytes(), 1 << 20) + " MB";
        return size.rows() < 0
                ? "never analyzed, " + bytes
                : String.format(Locale.ROOT, "about %,d %s, ", size.rows(), size.rows() == 1 ? "row" : "rows") + bytes;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(TableSizes.class.getResourceAsStream("table_sizes.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
