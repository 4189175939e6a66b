package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.plan.PlanContext;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whether dropped tables refer to each other in a circle; partitions count as part of the table that they go with. */
final class DroppedCircle {
    private final PlanContext context;
    private final Catalog target;

    DroppedCircle(PlanContext context) {
        this.context = context;
        this.target = context.target();
    }

    /** A foreign key from the one table to the other is part of a circle. */
    boolean holds(ObjectId from, ObjectId to) {
        ObjectId start = root(from);
        ObjectId next = root(to);
        return !start.equals(next) && reaches(next, start, new LinkedHashSet<>());
    }

    private boolean reaches(ObjectId from, ObjectId to, Set<ObjectId> seen) {
        if (from.equals(to)) {
            return true;
        }
        if (!context.drops(from) || !seen.add(from)) {
            return false;
        }
        for (ObjectId table : withPartitions(from, new LinkedHashSet<>())) {
            for (Constraint constraint : target.children(table, Constraint.class)) {
                ObjectId referenced = constraint.referenced();
                if (referenced != null && reaches(root(referenced), to, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The table whose drop takes this one along. */
    private ObjectId root(ObjectId table) {
        return target.children(table, Partition.class).stream()
                .map(Partition::partitioned)
                .filter(context::drops)
                .findFirst()
                .map(this::root)
                .orElse(table);
    }

    private Set<ObjectId> withPartitions(ObjectId table, Set<ObjectId> found) {
        if (found.add(table)) {
            for (Dependency dependency : target.dependencies().on(table)) {
                if (dependency.dependent() instanceof ObjectId.Attached tie && tie.kind() == Kind.PARTITION) {
                    withPartitions(tie.on(), found);
                }
            }
        }
        return found;
    }
}
