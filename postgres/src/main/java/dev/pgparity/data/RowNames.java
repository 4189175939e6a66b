package dev.pgparity.data;

import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a lookup table are called in TARGET: for the hash of each natural key the values of the columns by
 * which other rows refer to it. New rows are named here before they are inserted, so that rows may refer to each other
 * in any order, in circles too.
 *
 * @param name of a temporary table with the column {@code key_hash} and {@code columns}
 * @param columns those that others refer to
 */
record RowNames(String name, Set<Identifier> columns) {

    /**
     * Names the rows.
     *
     * @param deltas the table's own changes; null where none of its rows change
     * @param number tells it from the others
     */
    static RowNames create(
            Connection connection,
            LookupLayout layout,
            @Nullable DeltaTable deltas,
            Set<Identifier> columns,
            int number)
            throws SQLException {
        Set<Identifier> sorted = new TreeSet<>(columns);
        RowSql rows = new RowSql(layout, QualifiedName::sql);
        List<String> present = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (Identifier column : sorted) {
            present.add("t." + column.sql());
            fresh.add(fresh(layout, column));
        }
        String name = "pg_temp.pgparity_names_" + number;
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + name);
            statement.execute("CREATE TEMPORARY TABLE pgparity_names_" + number + " ON COMMIT DROP AS SELECT "
                    + rows.keyHash() + " AS key_hash, " + String.join(", ", present) + " FROM " + rows.from());
            if (deltas != null && !deltas.isEmpty()) {
                moveSequences(statement, layout);
                statement.execute("INSERT INTO " + name + " SELECT s.key_hash, " + String.join(", ", fresh) + " FROM "
                        + deltas.name() + " AS s WHERE s.action = 'i'");
            }
            statement.execute("CREATE INDEX ON " + name + " (key_hash)");
            statement.execute("ANALYZE " + name);
        }
        return new RowNames(name, sorted);
    }

    /** The value of a new row. */
    private static String fresh(LookupLayout layout, Identifier column) {
        int position = layout.units().size();
        for (ColumnShape surrogate : layout.surrogates()) {
            if (surrogate.name().equals(column)) {
                return Optional.ofNullable(surrogate.defaultValue()).orElse("s.v" + position + "::" + surrogate.type());
            }
            position++;
        }
        List<Unit> units = layout.units();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i) instanceof Unit.Plain(ColumnShape plain)
                    && plain.name().equals(column)) {
                return "s.v" + i + "::" + plain.type();
            }
        }
        throw new IllegalStateException("nothing says what " + column + " of a new row is");
    }

    /** A sequence that an import left behind would give numbers that are taken. */
    private static void moveSequences(Statement statement, LookupLayout layout) throws SQLException {
        for (ColumnShape column : layout.surrogates()) {
            if (column.sequence() != null) {
                statement.execute(SequencesForward.sql(layout.table().name(), column.name(), column.sequence()));
            }
        }
    }
}
