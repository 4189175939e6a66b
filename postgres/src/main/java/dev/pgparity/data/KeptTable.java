package dev.pgparity.data;

import dev.pgparity.data.RowDelta.Action;
import dev.pgparity.data.TableShape.ColumnShape;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table that a promotion changed, beside what they are now, in a temporary table of TARGET's transaction.
 *
 * <p>Its columns: {@code key}, {@code before} and {@code after} the promotion, {@code now}, {@code action} (i, u, d; null
 * where nothing is to do) and {@code since} (what somebody else did to the row; null for nothing).
 */
final class KeptTable {
    /** So many rows are shown to a person; all are counted. */
    private static final int SHOWN = 1_000;

    /** The key of a kept row, alias {@code s}, for a person. */
    private static final String WORDS =
            "(SELECT pg_catalog.string_agg(e.key || ' = ' || coalesce(e.value, 'NULL'), ', ' ORDER BY e.key) FROM"
                    + " pg_catalog.jsonb_each_text(s.key) AS e)";

    private final Connection connection;
    private final TableShape shape;
    private final List<Identifier> key;
    private final String name;

    private KeptTable(Connection connection, TableShape shape, List<Identifier> key, String name) {
        this.connection = connection;
        this.shape = shape;
        this.key = key;
        this.name = name;
    }

    /** @param number tells it from those of the other tables */
    static KeptTable read(Connection connection, String promotion, TableShape shape, List<Identifier> key, int number)
            throws SQLException {
        String name = "pg_temp.pgparity_kept_" + number;
        String images = "(SELECT key, image FROM pgparity.lookup_row WHERE promotion = "
                + new SqlLiteral(promotion).sql() + " AND table_schema = "
                + new SqlLiteral(shape.name().schema().value()).sql() + " AND table_name = "
                + new SqlLiteral(shape.name().name().value()).sql() + " AND ";
        List<Identifier> columns =
                shape.columns().stream().map(ColumnShape::name).toList();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("DROP TABLE IF EXISTS " + name);
            statement.execute("CREATE TEMPORARY TABLE pgparity_kept_" + number + " ON COMMIT DROP AS"
                    + " SELECT kept.key, kept.before, kept.after, present.image AS now, CASE"
                    + " WHEN before IS NULL AND present.image IS NOT NULL THEN 'd'"
                    + " WHEN after IS NULL AND present.image IS NULL THEN 'i'"
                    + " WHEN after IS NOT NULL AND NOT present.image @> before THEN 'u' END AS action, CASE"
                    + " WHEN before IS NULL AND NOT present.image @> after THEN 'changed'"
                    + " WHEN after IS NULL AND NOT present.image @> before THEN 'made again'"
                    + " WHEN before IS NOT NULL AND after IS NOT NULL AND present.image IS NULL THEN 'deleted'"
                    + " WHEN before IS NOT NULL AND NOT present.image @> before AND NOT present.image @> after"
                    + " THEN 'changed' END AS since FROM (SELECT coalesce(b.key, a.key) AS key, b.image AS before,"
                    + " a.image AS after FROM " + images + "NOT is_after) AS b FULL JOIN " + images
                    + "is_after) AS a ON a.key = b.key) AS kept LEFT JOIN (SELECT " + RowImages.image(key)
                    + " AS key, " + RowImages.image(columns) + " AS image FROM "
                    + shape.name().sql() + " AS t) AS present ON present.key = kept.key");
            statement.execute("ANALYZE " + name);
        }
        return new KeptTable(connection, shape, key, name);
    }

    QualifiedName table() {
        return shape.name();
    }

    /** What others did to these rows since, a few of them for a person. */
    List<String> changedSince(int most) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + WORDS + " || ': ' || s.since || ' since' FROM " + name
                        + " AS s WHERE s.since IS NOT NULL ORDER BY 1 LIMIT ?")) {
            select.setInt(1, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(table() + " " + row.getString(1));
                }
            }
        }
        return found;
    }

    long count(String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_catalog.count(*) FROM " + name + " AS s WHERE " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The rows that go, for {@link BlockedDeletions}. */
    UnaryOperator<String> going() {
        return columns -> "SELECT " + WORDS + " AS words, " + columns + rows("d");
    }

    /** FROM and WHERE for the rows of the table that an action meets. */
    private String rows(String action) {
        return " FROM " + name + " AS s CROSS JOIN " + table().sql() + " AS t WHERE s.action = '" + action + "' AND "
                + RowImages.image(key) + " = s.key";
    }

    void addTo(ChangeStatement change) throws SQLException {
        String matches = "AND " + RowImages.image(key) + " = s.key";
        List<ColumnShape> back = columns("i");
        List<ColumnShape> changed = columns("u");
        String update = changed.isEmpty()
                ? null
                : "UPDATE " + table().sql() + " AS t SET "
                        + String.join(
                                ", ",
                                changed.stream()
                                        .map(column -> column.name().sql() + " = " + value(column))
                                        .toList())
                        + " FROM " + name + " AS s WHERE s.action = 'u' " + matches;
        change.add(
                "DELETE FROM " + table().sql() + " AS t USING " + name + " AS s WHERE s.action = 'd' " + matches,
                update,
                back.isEmpty()
                        ? null
                        : "INSERT INTO " + table().sql() + " ("
                                + String.join(
                                        ", ",
                                        back.stream()
                                                .map(column -> column.name().sql())
                                                .toList())
                                + ") OVERRIDING SYSTEM VALUE SELECT "
                                + String.join(
                                        ", ",
                                        back.stream().map(KeptTable::value).toList())
                                + " FROM " + name + " AS s WHERE s.action = 'i'");
    }

    private static String value(ColumnShape column) {
        return "(s.before ->> " + new SqlLiteral(column.name().value()).sql() + ")::" + column.type();
    }

    /** The columns that rows with this action were kept with, if the table still has them. */
    private List<ColumnShape> columns(String action) throws SQLException {
        Set<String> kept = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.jsonb_object_keys(first.before) FROM (SELECT"
                        + " s.before FROM " + name + " AS s WHERE s.action = '" + action + "' LIMIT 1) AS first")) {
            while (row.next()) {
                kept.add(row.getString(1));
            }
        }
        return shape.columns().stream()
                .filter(column -> kept.contains(column.name().value()))
                .toList();
    }

    /** Before these rows are changed: how they are now. */
    void keepBefore(RowImages images) throws SQLException {
        images.keep(table(), key, false, names(shape.columns()), rows("d"));
        keepUpdated(images, false);
    }

    /** When they are changed: how they are then. */
    void keepAfter(RowImages images) throws SQLException {
        images.keep(table(), key, true, names(shape.columns()), rows("i"));
        keepUpdated(images, true);
    }

    private void keepUpdated(RowImages images, boolean isAfter) throws SQLException {
        List<ColumnShape> changed = columns("u");
        if (!changed.isEmpty()) {
            images.keep(table(), key, isAfter, names(changed), rows("u"));
        }
    }

    private static List<Identifier> names(List<ColumnShape> columns) {
        return columns.stream().map(ColumnShape::name).toList();
    }

    /** For a person, what taking back does. */
    TableDifference difference() throws SQLException {
        return new TableDifference(
                new LookupTable(table(), key, LookupMode.MIRROR, Set.of(), Optional.empty(), Optional.empty()),
                count("s.action = 'i'"),
                count("s.action = 'u'"),
                count("s.action = 'd'"),
                0,
                deltas(),
                List.of(),
                false);
    }

    private List<RowDelta> deltas() throws SQLException {
        List<RowDelta> deltas = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                WITH shown AS MATERIALIZED (
                    SELECT pg_catalog.row_number() OVER (ORDER BY key::text) AS n, key, before, now, action
                      FROM %s
                     WHERE action IS NOT NULL
                     ORDER BY 1 LIMIT ?)
                SELECT n, action, true AS in_key, e.key AS name, e.value AS was, e.value AS becomes
                  FROM shown CROSS JOIN LATERAL pg_catalog.jsonb_each_text(key) AS e
                UNION ALL
                SELECT n, action, false, e.name, now ->> e.name, before ->> e.name
                  FROM shown CROSS JOIN LATERAL pg_catalog.jsonb_object_keys(coalesce(before, now)) AS e (name)
                 WHERE NOT key OPERATOR(pg_catalog.??) e.name
                   AND (now ->> e.name) IS DISTINCT FROM (before ->> e.name)
                 ORDER BY n, in_key DESC, name
                """.formatted(name))) {
            select.setInt(1, SHOWN);
            try (ResultSet row = select.executeQuery()) {
                long number = 0;
                @Nullable Action action = null;
                List<ColumnChange> keys = new ArrayList<>();
                List<ColumnChange> changes = new ArrayList<>();
                while (row.next()) {
                    if (row.getLong("n") != number) {
                        if (action != null) {
                            deltas.add(new RowDelta(action, keys, changes));
                        }
                        number = row.getLong("n");
                        action = action(row.getString("action"));
                        keys = new ArrayList<>();
                        changes = new ArrayList<>();
                    }
                    (row.getBoolean("in_key") ? keys : changes)
                            .add(new ColumnChange(
                                    row.getString("name"), row.getString("was"), row.getString("becomes")));
                }
                if (action != null) {
                    deltas.add(new RowDelta(action, keys, changes));
                }
            }
        }
        return deltas;
    }

    private static Action action(String letter) {
        return switch (letter) {
            case "i" -> Action.INSERT;
            case "u" -> Action.UPDATE;
            case "d" -> Action.DELETE;
            default -> throw new IllegalStateException("no action " + letter);
        };
    }
}
