package dev.pgparity.apply;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.TableLock;
import dev.pgparity.sql.QualifiedName;
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

/** The current transaction's row counters, taken twice and compared: counting rows of a live table proves nothing. */
public record RowCounters(Map<QualifiedName, RowChange> byTable) {
    public RowCounters {
        byTable = Map.copyOf(byTable);
    }

    /** Our own tables are out; a session's counters may still hold earlier transactions', so zero is no start. */
    private static final String SQL = "SELECT schemaname, relname, n_tup_ins, n_tup_upd, n_tup_del"
            + " FROM pg_catalog.pg_stat_xact_user_tables"
            + " WHERE schemaname <> 'pgparity' AND n_tup_ins + n_tup_upd + n_tup_del > 0";

    /** Those of the transaction that the connection is in. */
    public static RowCounters take(Connection connection) throws SQLException {
        Map<QualifiedName, RowChange> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SQL)) {
            while (row.next()) {
                QualifiedName table = QualifiedName.of(row.getString(1), row.getString(2));
                found.put(table, new RowChange(table, row.getLong(3), row.getLong(4), row.getLong(5)));
            }
        }
        return new RowCounters(found);
    }

    /** What was changed since {@code before}, in tables that these steps neither create nor work through. */
    List<RowChange> since(RowCounters before, Collection<Step> steps) {
        Set<ObjectId> theirs = new HashSet<>();
        for (Step step : steps) {
            theirs.addAll(step.puts().keySet());
            step.locks().stream()
                    .filter(TableLock::whileWorking)
                    .map(TableLock::relation)
                    .forEach(theirs::add);
        }
        return since(before).stream()
                .filter(change -> !theirs.contains(new ObjectId.InSchema(Kind.TABLE, change.table())))
                .toList();
    }

    /** What was changed since {@code before}, by table. */
    public List<RowChange> since(RowCounters before) {
        List<RowChange> changes = new ArrayList<>();
        for (RowChange now : byTable.values()) {
            RowChange then = before.byTable.getOrDefault(now.table(), new RowChange(now.table(), 0, 0, 0));
            RowChange change = new RowChange(
                    now.table(),
                    now.inserted() - then.inserted(),
                    now.updated() - then.updated(),
                    now.deleted() - then.deleted());
            if (change.inserted() + change.updated() + change.deleted() > 0) {
                changes.add(change);
            }
        }
        changes.sort((a, b) -> a.table().compareTo(b.table()));
        return changes;
    }
}
