package dev.pgparity.data;

import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.OwnTable;
import dev.pgparity.own.Rights;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The lookup rows that a promotion changed, as TARGET has kept them: with them the promotion is taken back. A row is known
 * by the values of its natural key's columns; it gets back all of its values, those that only TARGET has too.
 */
public final class KeptRows {
    private static final ProblemCode CHANGED_SINCE = new ProblemCode("data.changed-since");
    private static final ProblemCode NO_TABLE = new ProblemCode("data.no-table");
    private static final ProblemCode NOT_AS_BEFORE = new ProblemCode("data.not-as-before");
    private static final int SHOWN = 5;

    private final LookupSide target;
    private final String promotion;
    /** The columns of each table's natural key. */
    private final Map<QualifiedName, List<Identifier>> keys;

    private KeptRows(LookupSide target, String promotion, Map<QualifiedName, List<Identifier>> keys) {
        this.target = target;
        this.promotion = promotion;
        this.keys = keys;
    }

    /** Makes the table in which rows are kept, if need be. */
    public static void prepare(Connection connection) throws SQLException {
        OwnSchema.open(connection, Rights.PROMOTE);
    }

    /** Those of a promotion; empty where it changed none. */
    public static Optional<KeptRows> of(String targetName, Connection connection, String promotion)
            throws SQLException {
        Map<QualifiedName, List<Identifier>> keys = new LinkedHashMap<>();
        if (!OwnSchema.readable(connection, OwnTable.LOOKUP_ROW)) {
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT DISTINCT ON (table_schema, table_name) table_schema, table_name,
                       ARRAY(SELECT pg_catalog.jsonb_object_keys(key) ORDER BY 1) AS columns
                  FROM pgparity.lookup_row
                 WHERE promotion = ?
                 ORDER BY table_schema, table_name
                """)) {
            select.setString(1, promotion);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String[] columns = (String[]) row.getArray("columns").getArray();
                    keys.put(
                            QualifiedName.of(row.getString("table_schema"), row.getString("table_name")),
                            Arrays.stream(columns).map(Identifier::new).toList());
                }
            }
        }
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptRows(LookupSide.of(targetName, connection), promotion, keys));
    }

    /** What taking them back changes; the connection is in a transaction. */
    public List<TableDifference> compare() throws SQLException {
        List<TableDifference> differences = new ArrayList<>();
        for (KeptTable table : read(shapes())) {
            differences.add(table.difference());
        }
        return differences;
    }

    /**
     * Takes them back, in the transaction that the connection is in.
     *
     * @param mayBeLost the tables in which what was changed since may be lost; a row that was deleted or made again since
     *     stays as it is
     * @param keptFor the promotion for which they are kept as they are now; empty for none
     * @return what was changed
     * @throws Problem when rows were changed since, when others refer to rows that go, or when a trigger changes them again
     */
    public List<TableDifference> takeBack(Predicate<QualifiedName> mayBeLost, Optional<String> keptFor)
            throws SQLException {
        TableShapes shapes = shapes();
        execute("LOCK TABLE " + keys.keySet().stream().map(QualifiedName::sql).collect(Collectors.joining(", "))
                + " IN SHARE ROW EXCLUSIVE MODE");
        List<KeptTable> tables = read(shapes);
        refuseChanged(tables, mayBeLost);
        ChangeStatement change = new ChangeStatement();
        List<TableDifference> differences = new ArrayList<>();
        for (KeptTable table : tables) {
            BlockedDeletions.refuse(
                    target,
                    table.table(),
                    table.going(),
                    shapes.referencing().stream()
                            .filter(one -> !keys.containsKey(one.table()))
                            .toList(),
                    Map.of(),
                    "Let those rows refer to another row first, then take the promotion back.");
            differences.add(table.difference());
            table.addTo(change);
        }
        Optional<RowImages> images = keptFor.map(id -> new RowImages(target.connection(), id));
        if (images.isPresent()) {
            for (KeptTable table : tables) {
                table.keepBefore(images.get());
            }
        }
        ApplicationsPath.execute(target.connection(), change.sql());
        if (images.isPresent()) {
            for (KeptTable table : tables) {
                table.keepAfter(images.get());
            }
        }
        verify(read(shapes));
        return differences;
    }

    /** They are taken back for good, or no longer needed. */
    public void forget() throws SQLException {
        try (PreparedStatement delete =
                target.connection().prepareStatement("DELETE FROM pgparity.lookup_row WHERE promotion = ?")) {
            delete.setString(1, promotion);
            delete.executeUpdate();
        }
    }

    private TableShapes shapes() throws SQLException {
        TableShapes shapes = TableShapes.read(target.connection(), List.copyOf(keys.keySet()));
        for (Map.Entry<QualifiedName, List<Identifier>> one : keys.entrySet()) {
            if (shapes.of(one.getKey())
                    .filter(shape -> one.getValue().stream()
                            .allMatch(column -> shape.column(column).isPresent()))
                    .isEmpty()) {
                throw Problem.refused(
                                NO_TABLE,
                                target.name() + " has no table " + one.getKey() + " with the columns " + one.getValue()
                                        + " any more, whose rows promotion " + promotion + " changed.")
                        .next("Restore its backup, or bring the table back.")
                        .build();
            }
        }
        return shapes;
    }

    private List<KeptTable> read(TableShapes shapes) throws SQLException {
        List<KeptTable> tables = new ArrayList<>();
        for (Map.Entry<QualifiedName, List<Identifier>> one : keys.entrySet()) {
            tables.add(KeptTable.read(
                    target.connection(),
                    promotion,
                    shapes.of(one.getKey()).orElseThrow(),
                    one.getValue(),
                    tables.size()));
        }
        return tables;
    }

    private void refuseChanged(List<KeptTable> tables, Predicate<QualifiedName> mayBeLost) throws SQLException {
        long count = 0;
        List<String> shown = new ArrayList<>();
        List<String> allowances = new ArrayList<>();
        for (KeptTable table : tables) {
            long changed = mayBeLost.test(table.table()) ? 0 : table.count("s.since IS NOT NULL");
            if (changed > 0) {
                count += changed;
                shown.addAll(table.changedSince(SHOWN));
                allowances.add("--allow data-loss:table:" + table.table());
            }
        }
        if (count == 0) {
            return;
        }
        Problem.Builder problem = Problem.refused(
                CHANGED_SINCE,
                count + (count == 1 ? " lookup row has" : " lookup rows have") + " been changed since promotion "
                        + promotion + ", and taking it back would lose that.");
        shown.forEach(line -> problem.detail(null, line));
        throw problem.next("Allow it: " + String.join(" ", allowances)).build();
    }

    private void verify(List<KeptTable> tables) throws SQLException {
        List<String> left = new ArrayList<>();
        for (KeptTable table : tables) {
            long rows = table.count("s.action IS NOT NULL");
            if (rows > 0) {
                left.add(table.table() + ": " + rows + (rows == 1 ? " row" : " rows"));
            }
        }
        if (!left.isEmpty()) {
            Problem.Builder problem = Problem.failed(
                    NOT_AS_BEFORE,
                    "The lookup rows of " + target.name() + " are not as they were before promotion " + promotion
                            + ".");
            left.forEach(line -> problem.detail(null, line));
            throw problem.next("Something changes them as they are written, a trigger for example.")
                    .build();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = target.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
