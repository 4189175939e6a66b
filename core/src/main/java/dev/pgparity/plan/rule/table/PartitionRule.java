package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.catalog.object.Trigger;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.online.AttachThroughCheck;
import dev.pgparity.plan.rule.online.DetachConcurrently;
import dev.pgparity.plan.rule.online.Lineage;
import dev.pgparity.plan.rule.online.PartitionBounds;
import java.util.LinkedHashSet;
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
        Lineage.leavingChecks(wanted.partitioned(), context).forEach(step::awaits);
        Lineage.leavingChecks(wanted.id().on(), context).forEach(step::awaits);
        for (Partition other : siblings(wanted, context)) {
            if (context.drops(other.id()) && PartitionBounds.mayOverlap(other.bound(), wanted.bound())) {
                step.awaits(other.id());
            }
        }
        // the partitioned table's triggers come with it, and may have the names of its own
        context.target().children(wanted.id().on(), Trigger.class).stream()
                .filter(trigger -> context.drops(trigger.id()) && !context.creates(trigger.id()))
                .forEach(trigger -> step.awaits(trigger.id()));
        if (!context.creates(wanted.id().on())) {
            Lineage.lockWhileWorking(wanted.id().on(), step, context);
        }
        if (!context.creates(wanted.partitioned())) {
            step.lock(wanted.partitioned(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            AttachThroughCheck.byDefault(wanted.partitioned(), context.target())
                    .ifPresent(rest -> Lineage.lockWhileWorking(rest, step, context));
        }
        AttachThroughCheck.mayFail(wanted, step, context);
        Step direct = step.summary("attach partition " + References.name(wanted.id()))
                .sql(
                        "ALTER TABLE ONLY {} ATTACH PARTITION {} {}",
                        References.name(wanted.partitioned()),
                        References.name(wanted.id()),
                        wanted.bound())
                .build();
        return AttachThroughCheck.of(wanted, context)
                .map(way -> way.steps(direct, context))
                .orElse(List.of(direct));
    }

    private static List<Partition> siblings(Partition wanted, PlanContext context) {
        return context.target().dependencies().on(wanted.partitioned()).stream()
                .map(dependency -> context.target().find(dependency.dependent()))
                .filter(Partition.class::isInstance)
                .map(Partition.class::cast)
                .filter(other -> other.partitioned().equals(wanted.partitioned())
                        && !other.id().equals(wanted.id()))
                .toList();
    }

    @Override
    public List<Step> drop(Partition present, PlanContext context) {
        Step direct = Step.drop(present)
                .summary("detach partition " + References.name(present.id()))
                .hazard(
                        HazardKind.BREAKS_RUNNING_CODE,
                        present.id(),
                        "its rows are no longer seen through the partitioned table")
                .lock(present.partitioned(), LockMode.ACCESS_EXCLUSIVE)
                .sql(DetachConcurrently.plainly(present))
                .build();
        return List.of(
                DetachConcurrently.applies(present, context)
                        ? DetachConcurrently.of(direct, present, context)
                        : direct);
    }

    @Override
    public Alteration alter(Partition present, Partition wanted, PlanContext context) {
        return new Alteration.Rebuild("a partition's bound cannot be altered");
    }

    /**
     * The columns and checks of both sides are in place before; so are the partition's indexes and keys, which PostgreSQL
     * then takes for the partitioned table's own instead of making others.
     */
    @Override
    public Set<ObjectId> alsoRequires(Partition wanted, PlanContext context) {
        Set<ObjectId> needed = new LinkedHashSet<>(Set.of(wanted.partitioned()));
        for (CatalogObject part : context.source().children(wanted.partitioned())) {
            if (part instanceof Column || (part instanceof Constraint c && c.type() == Constraint.Type.CHECK)) {
                needed.add(part.id());
            }
        }
        for (CatalogObject part : context.source().children(wanted.id().on())) {
            boolean before = part instanceof Column
                    || part instanceof Index
                    || (part instanceof Constraint c && c.type() != Constraint.Type.FOREIGN_KEY);
            if (before) {
                needed.add(part.id());
                // an index that its own partitions do not complete is not taken, and a second key is not allowed
                needed.addAll(Lineage.attachmentsBelow(part.id(), context.source()));
            }
        }
        return needed;
    }
}
