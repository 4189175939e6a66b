package dev.pgparity.data;

import dev.pgparity.data.TableShapes.Referencing;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Rows that go although rows of other tables refer to them: whatever the foreign key says, business rows are neither
 * deleted nor left without what they refer to because of lookup data.
 */
final class BlockedDeletions {
    private static final ProblemCode REFERRED_TO = new ProblemCode("data.referred-to");
    private static final int SHOWN = 3;

    private BlockedDeletions() {}

    /**
     * Refuses when there are any.
     *
     * @param going the rows that go, as a query of {@code words} for a person and of the columns it is given, which have
     *     the alias {@code t}
     * @param referencing the foreign keys that will be there then
     * @param staying of tables that are changed together, the rows that stay as they are, in SQL
     * @param next what to do about it
     */
    static void refuse(
            LookupSide target,
            QualifiedName table,
            UnaryOperator<String> going,
            List<Referencing> referencing,
            Map<QualifiedName, String> staying,
            String next)
            throws SQLException {
        List<String> found = new ArrayList<>();
        for (Referencing from : referencing) {
            if (from.key().referenced().equals(table)) {
                String rows = staying.getOrDefault(from.table(), from.table().sql());
                look(target.connection(), going, from, rows, found);
            }
        }
        if (found.isEmpty()) {
            return;
        }
        Problem.Builder problem = Problem.refused(
                REFERRED_TO,
                "Rows of " + table + " would be deleted in " + target.name() + ", but other rows refer to them.");
        found.forEach(line -> problem.detail(null, line));
        throw problem.next(next).build();
    }

    private static void look(
            Connection connection, UnaryOperator<String> going, Referencing from, String rows, List<String> found)
            throws SQLException {
        List<Identifier> columns = from.key().columns();
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            equal.add("c." + columns.get(i).sql() + " = k."
                    + from.key().referencedColumns().get(i).sql());
        }
        String referenced = from.key().referencedColumns().stream()
                .distinct()
                .map(column -> "t." + column.sql())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_catalog.count(*), (pg_catalog.array_agg(DISTINCT k.words))[1:" + SHOWN + "] FROM "
                                + rows + " AS c JOIN (" + going.apply(referenced) + ") AS k ON "
                                + String.join(" AND ", equal))) {
            row.next();
            long count = row.getLong(1);
            if (count > 0) {
                found.add(count + (count == 1 ? " row of " : " rows of ") + from.table() + " ("
                        + from.key().name() + ") " + (count == 1 ? "refers" : "refer") + " to "
                        + shown(row.getArray(2)));
            }
        }
    }

    private static String shown(Array words) throws SQLException {
        String[] all = (String[]) words.getArray();
        return String.join("; ", all) + (all.length == SHOWN ? " …" : "");
    }
}
