package dev.pgparity.plan.rule;

import dev.pgparity.catalog.CatalogObject;
import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.Index;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Partition;
import dev.pgparity.catalog.Trigger;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code ALTER TABLE ONLY p ATTACH PARTITION c FOR VALUES …}, {@code … DETACH PARTITION c}. */
public final class PartitionRule implements ObjectRule<Partition> {
    @Override
    public Class<Partition> type() {
        return Partition.class;
    }

    @Override
    public List<Step> create(Partition wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted);
        Lineage.leavingColumns(wanted.partitioned(), context).forEach(step::awaits);
        Lineage.leavingColumns(wanted.id().on(), context).forEach(step::awaits);
        // the partitioned table's triggers come with it, and may have the names of its own
        context.target().children(wanted.id().on(), Trigger.class).stream()
                .filter(trigger -> context.drops(trigger.id()) && !context.creates(trigger.id()))
                .forEach(trigger -> step.awaits(trigger.id()));
        return List.of(step.summary("attach partition " + References.name(wanted.id()))
                .lock(wanted.partitioned(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql(
                        "ALTER TABLE ONLY {} ATTACH PARTITION {} {}",
                        References.name(wanted.partitioned()),
                        References.name(wanted.id()),
                        wanted.bound())
                .build());
    }

    @Override
    public List<Step> drop(Partition present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("detach partition " + References.name(present.id()))
                .hazard(
                        HazardKind.BREAKS_RUNNING_CODE,
                        present.id(),
                        "its rows are no longer seen through the partitioned table")
                .lock(present.partitioned(), LockMode.ACCESS_EXCLUSIVE)
                .sql(
                        "ALTER TABLE {} DETACH PARTITION {}",
                        References.name(present.partitioned()),
                        References.name(present.id()))
                .build());
    }

    @Override
    public Alteration alter(Partition present, Partition wanted, PlanContext context) {
        return new Alteration.Rebuild("a partition's bound cannot be altered");
    }

    /**
     * The columns of both sides are in place before; so are the partition's checks, indexes and keys, which PostgreSQL
     * then takes for the partitioned table's own instead of making others.
     */
    @Override
    public Set<ObjectId> alsoRequires(Partition wanted, PlanContext context) {
        Set<ObjectId> needed = new HashSet<>(Set.of(wanted.partitioned()));
        for (CatalogObject part : context.source().children(wanted.partitioned())) {
            if (part instanceof Column) {
                needed.add(part.id());
            }
        }
        for (CatalogObject part : context.source().children(wanted.id().on())) {
            boolean before = part instanceof Column
                    || part instanceof Index
                    || (part instanceof Constraint c && c.type() != Constraint.Type.FOREIGN_KEY);
            if (before) {
                needed.add(part.id());
            }
        }
        return needed;
    }
}
