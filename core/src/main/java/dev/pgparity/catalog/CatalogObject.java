package dev.pgparity.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One object of a schema at the one grain that everything here speaks: a table does not hold its columns, a column
 * does not hold its comment. Two objects are the same when their records are equal, so a component is in a record
 * exactly when {@code pg_dump} would write it down.
 */
public sealed interface CatalogObject
        permits Aggregate,
                Column,
                ColumnDefault,
                Comment,
                CompositeType,
                Constraint,
                EnumType,
                EventTrigger,
                Extension,
                ExtensionDependency,
                Function,
                Index,
                IndexAttachment,
                Inheritance,
                MaterializedView,
                Owner,
                Partition,
                Policy,
                Privileges,
                RewriteRule,
                Schema,
                Sequence,
                SequenceOwner,
                Table,
                Trigger,
                TriggerState,
                View,
                ViewColumnSettings {
    ObjectId id();

    /** The object that this one lives and dies with; null for one that stands by itself. */
    default @Nullable ObjectId parent() {
        return null;
    }
}
