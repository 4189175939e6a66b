package dev.pgparity.data;

import dev.pgparity.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares the rows of lookup tables in the databases themselves: digests first, then only the rows behind those that
 * differ. Constant memory, and a few round trips for each table.
 */
public final class LookupComparison {
    private final LookupSide source;
    private final LookupSide target;
    private final TableShapes targetShapes;
    private final List<LookupLayout> layouts;
    /** Of SOURCE, whose rows stay as they are while its transaction lasts. */
    private final Map<QualifiedName, Map<Integer, String>> sourceBuckets = new HashMap<>();

    private LookupComparison(
            LookupSide source, LookupSide target, TableShapes targetShapes, List<LookupLayout> layouts) {
        this.source = source;
        this.target = target;
        this.targetShapes = targetShapes;
        this.layouts = layouts;
    }

    /**
     * Both sides are in a transaction; nothing is written.
     *
     * @return one for each table, in the order in which they were declared
     * @throws dev.pgparity.problem.Problem when a declared table, column or key cannot be used
     */
    public static List<TableDifference> compare(LookupSide source, LookupSide target, List<LookupTable> tables)
            throws SQLException {
        return of(source, target, tables).compareAll();
    }

    List<TableDifference> compareAll() throws SQLException {
        List<TableDifference> differences = new ArrayList<>();
        for (LookupLayout layout : layouts) {
            differences.add(compare(layout, DeltaSink.NONE));
        }
        return differences;
    }

    /** Knows how each table is compared, and has read no row. */
    static LookupComparison of(LookupSide source, LookupSide target, List<LookupTable> tables) throws SQLException {
        List<QualifiedName> names = tables.stream().map(LookupTable::name).toList();
        TableShapes there = TableShapes.read(target.connection(), names);
        // rows that were brought along lie in temporary tables, which have the shape of the real ones
        TableShapes here = source.hasOwnShapes() ? TableShapes.read(source.connection(), names) : there;
        return new LookupComparison(source, target, there, LookupLayouts.of(tables, here, there, source.name()));
    }

    List<LookupLayout> layouts() {
        return layouts;
    }

    TableShapes targetShapes() {
        return targetShapes;
    }

    TableDifference compare(LookupLayout layout, DeltaSink sink) throws SQLException {
        RowMerge merge = new RowMerge(layout, sink);
        if (!isReadable(layout)) {
            try (RowStream left = RowStream.ofRelease(source, layout)) {
                return merge.run(left, null);
            }
        }
        if (layout.table().where().isPresent()) {
            List<String> keys = new ArrayList<>();
            try (RowStream left = RowStream.ofRelease(source, layout)) {
                for (; left.current() instanceof LookupRow row; left.advance()) {
                    keys.add(row.keyHash());
                }
            }
            try (RowStream left = RowStream.ofRelease(source, layout);
                    RowStream right = RowStream.ofReleaseAnd(target, layout, keys)) {
                return merge.run(left, right);
            }
        }
        List<Integer> buckets = differentBuckets(layout);
        try (RowStream left = RowStream.ofBuckets(source, layout, buckets);
                RowStream right = RowStream.ofBuckets(target, layout, buckets)) {
            return merge.run(left, right);
        }
    }

    /** TARGET has the table, and those that its rows refer to. */
    private boolean isReadable(LookupLayout layout) {
        return targetShapes.of(layout.table().name()).isPresent()
                && layout.units().stream().allMatch(this::isReadable);
    }

    private boolean isReadable(Unit unit) {
        return switch (unit) {
            case Unit.Plain plain -> true;
            case Unit.Reference reference -> {
                Optional<TableShape> shape = targetShapes.of(reference.key().table());
                yield shape.isPresent()
                        && reference.referenced().stream()
                                .allMatch(name -> shape.get().column(name).isPresent())
                        && reference.key().units().stream()
                                .allMatch(part -> isReadable(part)
                                        && part.columns().stream()
                                                .allMatch(name ->
                                                        shape.get().column(name).isPresent()));
            }
        };
    }

    /** Both sides at once. */
    private List<Integer> differentBuckets(LookupLayout layout) throws SQLException {
        QualifiedName name = layout.table().name();
        Map<Integer, String> known = sourceBuckets.get(name);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Map<Integer, String>> left = other.submit(() ->
                    known != null ? known : RowBuckets.read(source.connection(), new RowSql(layout, source.tables())));
            Map<Integer, String> right = RowBuckets.read(target.connection(), new RowSql(layout, target.tables()));
            sourceBuckets.put(name, left.get());
            return RowBuckets.different(left.get(), right);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
