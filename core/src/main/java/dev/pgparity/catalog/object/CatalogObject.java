package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One object of a schema at the one grain that everything here speaks: a table does not hold its columns, a column
 * does not hold its comment. Two objects are the same when their records are equal, so a component is in a record
 * exactly when {@code pg_dump} would write it down.
 */
public sealed interface CatalogObject
        permits AccessMethod,
                Aggregate,
                BaseType,
                Cast,
                ClusterOn,
                Collation,
                Column,
                ColumnDefault,
                Comment,
                CompositeType,
                Constraint,
                Conversion,
                DefaultPrivileges,
                Domain,
                EnumType,
                EventTrigger,
                ExtendedStatistics,
                Extension,
                ExtensionDependency,
                ForeignDataWrapper,
                ForeignTable,
                Function,
                Index,
                IndexAttachment,
                Inheritance,
                Language,
                MaterializedView,
                Operator,
                OperatorClass,
                OperatorFamily,
                OperatorFamilyMember,
                Owner,
                Partition,
                Policy,
                Privileges,
                Publication,
                Published,
                RangeType,
                ReplicaIdentity,
                RewriteRule,
                Schema,
                SecurityLabel,
                Sequence,
                SequenceOwner,
                Server,
                ShellType,
                Subscription,
                Table,
                TextSearchConfiguration,
                TextSearchDictionary,
                TextSearchMapping,
                TextSearchParser,
                TextSearchTemplate,
                Transform,
                Trigger,
                TriggerState,
                UserMapping,
                View,
                ViewColumnSettings {
    ObjectId id();

    /** The object that this one lives and dies with; null for one that stands by itself. */
    default @Nullable ObjectId parent() {
        return null;
    }
}
