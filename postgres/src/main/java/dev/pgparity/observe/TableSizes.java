package dev.pgparity.observe;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.TableSize;
import dev.pgparity.sql.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How big the tables are, read at once and without looking at a single row. */
public record TableSizes(Map<ObjectId, TableSize> byTable) {
    /** Rows of a table that was never analyzed are guessed from its bytes. */
    private static final long GUESSED_ROW_BYTES = 50;

    public TableSizes {
        byTable = Map.copyOf(byTable);
    }

    /** Tables, materialized views, and partitioned tables with all their partitions. */
    public static TableSizes read(Connection connection) throws SQLException {
        Map<ObjectId, TableSize> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(resource())) {
            while (row.next()) {
                Kind kind = row.getString("kind").equals("m") ? Kind.MATERIALIZED_VIEW : Kind.TABLE;
                ObjectId id =
                        new ObjectId.InSchema(kind, QualifiedName.of(row.getString("schema"), row.getString("name")));
                found.put(id, new TableSize(row.getLong("tuples"), row.getLong("bytes")));
            }
        }
        return new TableSizes(found);
    }

    /** Null for a table that is not there. */
    public @Nullable TableSize of(ObjectId table) {
        return byTable.get(table);
    }

    /** The rows by the server's statistics, or guessed; 0 for a table that is not there. */
    public long rows(ObjectId table) {
        TableSize size = byTable.get(table);
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
