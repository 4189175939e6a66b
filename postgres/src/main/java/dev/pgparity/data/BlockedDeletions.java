package dev.pgparity.data;

import dev.pgparity.data.TableShapes.Referencing;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
     * @param lookups the tables that are synchronised together
     * @param deleted hashes of the keys of the rows that go
     */
    static void refuse(
            LookupSide target,
            LookupLayout layout,
            List<String> deleted,
            TableShapes shapes,
            Set<QualifiedName> lookups)
            throws SQLException {
        if (deleted.isEmpty()) {
            return;
        }
        List<String> found = new ArrayList<>();
        for (Referencing from : shapes.referencing()) {
            if (from.key().referenced().equals(layout.table().name()) && !lookups.contains(from.table())) {
                look(target.connection(), layout, from, deleted, found);
            }
        }
        if (found.isEmpty()) {
            return;
        }
        Problem.Builder problem = Problem.refused(
                REFERRED_TO,
                "Rows of " + layout.table().name() + " would be deleted in " + target.name()
                        + ", but other rows refer to them.");
        found.forEach(line -> problem.detail(null, line));
        throw problem.next(
                        "Let those rows refer to another row first, protect the rows (protect: …), or use mode upsert.")
                .build();
    }

    private static void look(
            Connection connection, LookupLayout layout, Referencing from, List<String> deleted, List<String> found)
            throws SQLException {
        RowSql rows = new RowSql(layout, QualifiedName::sql);
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
        String sql = "SELECT pg_catalog.count(*), (pg_catalog.array_agg(DISTINCT k.words))[1:" + SHOWN + "] FROM "
                + from.table().sql() + " AS c JOIN (SELECT " + rows.keyHash() + " AS key_hash, "
                + "pg_catalog.concat_ws(', ', "
                + String.join(", ", rows.shown().subList(0, layout.key().units().size()))
                + ") AS words, " + referenced + " FROM " + rows.from() + ") AS k ON "
                + String.join(" AND ", equal) + " WHERE k.key_hash = ANY (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", deleted.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long count = row.getLong(1);
                if (count > 0) {
                    found.add(count + (count == 1 ? " row of " : " rows of ") + from.table() + " ("
                            + from.key().name() + ") " + (count == 1 ? "refers" : "refer") + " to "
                            + shown(row.getArray(2)));
                }
            }
        }
    }

    private static String shown(Array words) throws SQLException {
        String[] all = (String[]) words.getArray();
        return String.join("; ", all) + (all.length == SHOWN ? " …" : "");
    }
}
