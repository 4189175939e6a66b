package dev.pgparity.data;

import dev.pgparity.data.RowDelta.Action;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts SOURCE's and TARGET's rows beside each other and says what differs. */
final class RowMerge {
    /** So many rows are shown to a person; all are counted. */
    private static final int SHOWN = 1_000;

    private final LookupLayout layout;
    private final DeltaSink sink;
    private final List<RowDelta> rows = new ArrayList<>();
    private long inserts;
    private long updates;
    private long deletes;
    private long leftProtected;

    RowMerge(LookupLayout layout, DeltaSink sink) {
        this.layout = layout;
        this.sink = sink;
    }

    /** @param target null where TARGET has no such table */
    TableDifference run(RowStream source, @Nullable RowStream target) throws SQLException {
        LookupRow left = source.current();
        LookupRow right = target == null ? null : target.current();
        while (left != null || right != null) {
            int order = left == null ? 1 : right == null ? -1 : left.keyHash().compareTo(right.keyHash());
            if (order == 0) {
                both(Objects.requireNonNull(left), Objects.requireNonNull(right));
            } else if (order < 0) {
                note(Action.INSERT, left, null);
            } else {
                onlyTarget(Objects.requireNonNull(right));
            }
            if (order <= 0) {
                source.advance();
                left = source.current();
            }
            if (order >= 0 && target != null) {
                target.advance();
                right = target.current();
            }
        }
        return new TableDifference(
                layout.table(), inserts, updates, deletes, leftProtected, rows, layout.notCompared(), target == null);
    }

    private void both(LookupRow source, LookupRow target) throws SQLException {
        if (layout.table().mode().updates() && !source.rowHash().equals(target.rowHash())) {
            note(target.isProtected() ? Action.LEAVE_PROTECTED : Action.UPDATE, source, target);
        }
    }

    private void onlyTarget(LookupRow target) throws SQLException {
        if (layout.table().mode().deletes() && target.belongs()) {
            note(target.isProtected() ? Action.LEAVE_PROTECTED : Action.DELETE, null, target);
        }
    }

    private void note(Action action, @Nullable LookupRow source, @Nullable LookupRow target) throws SQLException {
        switch (action) {
            case INSERT -> inserts++;
            case UPDATE -> updates++;
            case DELETE -> deletes++;
            case LEAVE_PROTECTED -> leftProtected++;
        }
        if (rows.size() < SHOWN) {
            rows.add(delta(action, source, target));
        }
        sink.row(action, source, target);
    }

    private RowDelta delta(Action action, @Nullable LookupRow source, @Nullable LookupRow target) {
        List<Unit> units = layout.units();
        int keys = layout.key().units().size();
        List<ColumnChange> key = new ArrayList<>();
        List<ColumnChange> changes = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            String before = target == null ? null : target.shown().get(i);
            String after = source == null ? null : source.shown().get(i);
            if (i < keys) {
                String value = source == null ? before : after;
                key.add(new ColumnChange(units.get(i).name(), value, value));
            } else if (source == null || target == null || !Objects.equals(before, after)) {
                changes.add(new ColumnChange(units.get(i).name(), before, after));
            }
        }
        return new RowDelta(action, key, changes);
    }
}
