package dev.pgparity.data;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.data.TableShapes.Referencing;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes TARGET's lookup rows SOURCE's, inside the transaction that its connection is in. */
public final class LookupSync {
    private static final ProblemCode NO_REFERENCED_ROW = new ProblemCode("data.no-referenced-row");
    private static final ProblemCode NO_TARGET_TABLE = new ProblemCode("data.no-table");
    private static final ProblemCode VIOLATED = new ProblemCode("data.violated");
    private static final ProblemCode NOT_EQUAL = new ProblemCode("data.not-equal");

    private final LookupSide source;
    private final LookupSide target;
    private final List<LookupTable> tables;
    private final @Nullable RowImages images;

    /**
     * Both sides are in a transaction; TARGET's is left open.
     *
     * @param keptFor the promotion for which the rows are kept as they were, so that it can be taken back; the table for
     *     them is there ({@link KeptRows#prepare}); empty for none
     */
    public LookupSync(LookupSide source, LookupSide target, List<LookupTable> tables, Optional<String> keptFor) {
        this.images = keptFor.map(id -> new RowImages(target.connection(), id)).orElse(null);
        this.source = source;
        this.target = target;
        this.tables = List.copyOf(tables);
    }

    /**
     * Runs it, and compares again: what was changed by a trigger meanwhile is an error, never silence.
     *
     * @param differ whether somebody has seen that there is something to do; otherwise that is looked at before any row is
     *     locked
     * @return what was different before
     * @throws Problem when a row refers to one that TARGET lacks, when rows that go are referred to, or when the rows are
     *     not equal afterwards; the transaction is then to be rolled back
     */
    public List<TableDifference> run(boolean differ) throws SQLException {
        LookupComparison comparison = LookupComparison.of(source, target, tables);
        requireTables(comparison);
        if (!differ) {
            List<TableDifference> seen = comparison.compareAll();
            if (seen.stream().allMatch(TableDifference::inParity)) {
                return seen;
            }
        }
        lock();
        List<TableDifference> found = new ArrayList<>();
        List<DeltaTable> deltas = new ArrayList<>();
        for (LookupLayout layout : comparison.layouts()) {
            DeltaTable delta = DeltaTable.create(connection(), layout, deltas.size());
            found.add(comparison.compare(layout, delta));
            delta.flush();
            deltas.add(delta);
        }
        refuseBlocked(deltas, comparison.targetShapes().referencing());
        change(comparison, deltas, rowNames(deltas));
        for (DeltaTable delta : deltas) {
            if (!delta.isEmpty()) {
                SequencesForward.move(connection(), shape(comparison, delta));
            }
        }
        verify(comparison);
        return found;
    }

    /**
     * Refuses, before anything runs, rows that could not be written in the end: those that would be deleted although others
     * refer to them, and those that come and violate a constraint. It writes temporary tables alone; the transaction is
     * to be rolled back.
     *
     * @param present TARGET's schema as it is
     * @param expected the schema that TARGET will have when the rows are written
     * @param filesFirst files run before, which may change rows of any table: nothing is said of rows that come
     * @throws Problem that names the rows
     */
    public void requireFeasible(Catalog present, Catalog expected, boolean filesFirst) throws SQLException {
        LookupComparison comparison = LookupComparison.of(source, target, tables);
        List<DeltaTable> deltas = new ArrayList<>();
        for (LookupLayout layout : comparison.layouts()) {
            if (comparison.targetShapes().of(layout.table().name()).isPresent()) {
                DeltaTable delta = DeltaTable.create(connection(), layout, deltas.size());
                comparison.compare(layout, delta);
                delta.flush();
                deltas.add(delta);
            }
        }
        refuseBlocked(deltas, Referencing.in(expected, present, comparison.targetShapes()));
        List<String> violations = new ArrayList<>();
        for (DeltaTable delta : deltas) {
            if (!delta.isEmpty() && !filesFirst) {
                violations.addAll(new IncomingRows(connection(), expected, shape(comparison, delta), names(), delta)
                        .violations());
            }
        }
        if (!violations.isEmpty()) {
            Problem.Builder problem = Problem.refused(
                    VIOLATED, "The reference rows of " + source.name() + " do not fit into " + target.name() + ".");
            violations.forEach(line -> problem.detail(null, line));
            throw problem.next("Correct those rows in " + source.name() + " or in " + target.name()
                            + ", or let data: promote what they need too.")
                    .build();
        }
    }

    private Set<QualifiedName> names() {
        return tables.stream().map(LookupTable::name).collect(Collectors.toSet());
    }

    private void refuseBlocked(List<DeltaTable> deltas, List<Referencing> referencing) throws SQLException {
        Map<QualifiedName, String> staying = new HashMap<>();
        deltas.forEach(delta -> staying.put(delta.layout().table().name(), staying(delta)));
        for (DeltaTable delta : deltas) {
            if (delta.deletes()) {
                BlockedDeletions.refuse(
                        target,
                        delta.layout().table().name(),
                        going(delta),
                        referencing,
                        staying,
                        "Let those rows refer to another row first, protect the rows (protect: …), or use mode"
                                + " upsert.");
            }
        }
    }

    /** The rows that are deleted, for {@link BlockedDeletions}. */
    private static UnaryOperator<String> going(DeltaTable delta) {
        RowSql rows = new RowSql(delta.layout(), QualifiedName::sql);
        String words = String.join(
                ", ", rows.shown().subList(0, delta.layout().key().units().size()));
        return columns -> "SELECT pg_catalog.concat_ws(', ', " + words + ") AS words, " + columns + " FROM "
                + rows.from() + " WHERE " + rows.keyHash() + " IN (SELECT s.key_hash FROM " + delta.name()
                + " AS s WHERE s.action = 'd')";
    }

    /** The rows of a table that are changed together with others which are neither deleted nor updated. */
    private static String staying(DeltaTable delta) {
        RowSql rows = new RowSql(delta.layout(), QualifiedName::sql);
        return "(SELECT t.* FROM " + rows.from() + " WHERE " + rows.keyHash() + " NOT IN (SELECT s.key_hash FROM "
                + delta.name() + " AS s WHERE s.action <> 'i'))";
    }

    private Connection connection() {
        return target.connection();
    }

    private void requireTables(LookupComparison comparison) {
        for (LookupTable table : tables) {
            if (comparison.targetShapes().of(table.name()).isEmpty()) {
                throw Problem.failed(NO_TARGET_TABLE, target.name() + " has no table " + table.name() + ".")
                        .next("Promote the schema first: pgparity promote " + source.name() + " " + target.name())
                        .build();
            }
        }
    }

    /** Nobody else writes these rows between the comparison and COMMIT; reading goes on. */
    private void lock() throws SQLException {
        execute("LOCK TABLE "
                + tables.stream().map(table -> table.name().sql()).collect(Collectors.joining(", "))
                + " IN SHARE ROW EXCLUSIVE MODE");
    }

    /** The tables that changing rows refer to, with the columns by which they do. */
    private Map<QualifiedName, RowNames> rowNames(List<DeltaTable> deltas) throws SQLException {
        Map<QualifiedName, Set<Identifier>> needed = new HashMap<>();
        for (DeltaTable delta : deltas) {
            if (!delta.isEmpty()) {
                delta.layout().units().forEach(unit -> {
                    if (unit instanceof Unit.Reference reference) {
                        needed.computeIfAbsent(reference.key().table(), table -> new HashSet<>())
                                .addAll(reference.referenced());
                    }
                });
            }
        }
        Map<QualifiedName, RowNames> names = new HashMap<>();
        for (DeltaTable delta : deltas) {
            Set<Identifier> columns = needed.get(delta.layout().table().name());
            if (columns != null) {
                names.put(
                        delta.layout().table().name(),
                        RowNames.create(connection(), delta.layout(), delta, columns, names.size()));
            }
        }
        return names;
    }

    private void change(LookupComparison comparison, List<DeltaTable> deltas, Map<QualifiedName, RowNames> names)
            throws SQLException {
        ChangeStatement change = new ChangeStatement();
        Map<DeltaTable, SyncSql> changing = new LinkedHashMap<>();
        for (DeltaTable delta : deltas) {
            if (!delta.isEmpty()) {
                SyncSql sql = new SyncSql(delta, names);
                requireReferencedRows(delta, sql);
                change.add(sql.delete(), sql.canUpdate() ? sql.update() : null, sql.insert());
                changing.put(delta, sql);
            }
        }
        if (change.isEmpty()) {
            return;
        }
        if (images != null) {
            for (Map.Entry<DeltaTable, SyncSql> one : changing.entrySet()) {
                images.before(one.getKey(), one.getValue(), shape(comparison, one.getKey()));
            }
        }
        ApplicationsPath.execute(connection(), change.sql());
        if (images != null) {
            for (Map.Entry<DeltaTable, SyncSql> one : changing.entrySet()) {
                images.after(one.getKey(), one.getValue(), shape(comparison, one.getKey()));
            }
        }
    }

    private static TableShape shape(LookupComparison comparison, DeltaTable delta) {
        return comparison.targetShapes().of(delta.layout().table().name()).orElseThrow();
    }

    private void requireReferencedRows(DeltaTable delta, SyncSql sql) throws SQLException {
        for (Unit unit : delta.layout().units()) {
            if (unit instanceof Unit.Reference reference) {
                try (Statement statement = connection().createStatement();
                        ResultSet row = statement.executeQuery(sql.unresolved(reference))) {
                    if (row.next()) {
                        throw Problem.failed(
                                        NO_REFERENCED_ROW,
                                        "The row " + row.getString(1) + " of "
                                                + delta.layout().table().name() + " refers (" + reference.name()
                                                + ") to a row of "
                                                + reference.key().table() + " that "
                                                + target.name() + " does not have.")
                                .next("Let data: promote that row too (its where: or mode leaves it out).")
                                .build();
                    }
                }
            }
        }
    }

    private void verify(LookupComparison comparison) throws SQLException {
        List<String> left = new ArrayList<>();
        for (LookupLayout layout : comparison.layouts()) {
            TableDifference difference = comparison.compare(layout, DeltaSink.NONE);
            if (!difference.inParity()) {
                left.add(layout.table().name() + ": " + difference.changes() + " of its rows, such as "
                        + difference.rows().getFirst().key());
            }
        }
        if (!left.isEmpty()) {
            Problem.Builder problem = Problem.failed(
                    NOT_EQUAL, "The lookup rows of " + target.name() + " are not SOURCE's after the synchronisation.");
            left.forEach(line -> problem.detail(null, line));
            throw problem.next("Something changes them as they are written, a trigger for example:"
                            + " let data: ignore the columns that it sets.")
                    .build();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
