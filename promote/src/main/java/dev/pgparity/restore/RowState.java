package dev.pgparity.restore;

import dev.pgparity.data.Heirs;
import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a database at one moment: number and checksum of each table, position of each sequence.
 *
 * @param tables by name, what {@link RowsSince} sums up of each
 * @param sequences by name
 */
record RowState(Map<String, String> tables, Map<String, String> sequences) {
    RowState {
        tables = Map.copyOf(new LinkedHashMap<>(tables));
        sequences = Map.copyOf(new LinkedHashMap<>(sequences));
    }

    /** Nobody else writes into the tables of the database while this transaction lasts. */
    static void lock(Connection connection, Collection<QualifiedName> exempt) throws SQLException {
        List<String> names =
                new ArrayList<>(RowsSince.tables(connection, RowsSince.literals(Heirs.with(connection, exempt)))
                        .keySet());
        if (!names.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE ONLY " + String.join(", ONLY ", names) + " IN SHARE ROW EXCLUSIVE MODE");
            }
        }
    }

    static RowState read(Connection connection, Collection<QualifiedName> exempt) throws SQLException {
        String others = RowsSince.literals(Heirs.with(connection, exempt));
        Map<String, String> sums = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> table :
                RowsSince.tables(connection, others).entrySet()) {
            sums.put(table.getKey(), RowsSince.sum(connection, table.getKey(), table.getValue()));
        }
        return new RowState(sums, RowsSince.sequences(connection, others));
    }

    /** One line for each table and sequence that is not as it was. */
    List<String> changedSince(RowState earlier) {
        List<String> changed = new ArrayList<>();
        tables.forEach((table, now) -> {
            String then = earlier.tables.get(table);
            if (then == null ? !now.startsWith("0 rows") : !now.equals(then)) {
                changed.add("rows of " + table + " were changed");
            }
        });
        sequences.forEach((sequence, position) -> {
            String then = earlier.sequences.get(sequence);
            if (then != null && !then.equals(position)) {
                changed.add(sequence + " is at " + position + " and was at " + then);
            }
        });
        changed.sort(null);
        return changed;
    }
}
