package dev.pgparity.data;

import java.util.List;

/**
 * One row that differs.
 *
 * @param action what a synchronisation does about it
 * @param key the natural key's columns and values, for a person
 * @param changes the values that differ; all of them for a row that comes or goes
 */
public record RowDelta(Action action, List<ColumnChange> key, List<ColumnChange> changes) {
    public RowDelta {
        key = List.copyOf(key);
        changes = List.copyOf(changes);
    }

    /** What a synchronisation does. */
    public enum Action {
        INSERT,
        UPDATE,
        DELETE,
        /** Nothing: the row is protected. */
        LEAVE_PROTECTED
    }
}
