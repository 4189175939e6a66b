package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.catalog.object.Trigger;
import dev.pgparity.catalog.object.TriggerState;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Firing;
import dev.pgparity.plan.rule.clause.References;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Triggers. One that is no constraint trigger is replaced where it stands, under a weaker lock than DROP TRIGGER takes:
 *
 * <pre>
 * CREATE OR REPLACE TRIGGER t BEFORE UPDATE OF a ON s.t FOR EACH ROW EXECUTE FUNCTION s.f();
 * ALTER TABLE s.t ENABLE ALWAYS TRIGGER t;
 * </pre>
 */
public final class TriggerRule implements ObjectRule<Trigger> {
    @Override
    public Class<Trigger> type() {
        return Trigger.class;
    }

    @Override
    public List<Step> create(Trigger wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted).summary("create trigger " + References.name(wanted.id()));
        for (Trigger copy : becomeCopies(wanted, context)) {
            step.removes(copy.id()).sql("DROP TRIGGER {} ON {}", copy.id().name(), References.name(copy.on()));
        }
        // the partitioned table's own trigger has the name until the partition is detached
        step.awaits(new ObjectId.Attached(Kind.PARTITION, wanted.on()));
        step.sql("CREATE {}", wanted.definition());
        if (wanted.state() != FiringState.ORIGIN) {
            step.sql(Firing.trigger(wanted.on(), wanted.id().name(), wanted.state()));
        }
        if (!context.creates(wanted.on())) {
            step.lock(wanted.on(), LockMode.SHARE_ROW_EXCLUSIVE);
        }
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(Trigger present, PlanContext context) {
        if (becomesCopy(present, context).isPresent()) {
            return List.of();
        }
        StepBuilder step = Step.drop(present)
                .summary("drop trigger " + References.name(present.id()))
                .lock(present.on(), LockMode.ACCESS_EXCLUSIVE)
                .sql("DROP TRIGGER {} ON {}", present.id().name(), References.name(present.on()));
        for (Partition partition : partitions(present.on(), context.target())) {
            // the copies go too, and with them the names that they took up
            step.removes(new ObjectId.Member(
                    Kind.TRIGGER,
                    References.relation(partition.id()),
                    present.id().name()));
        }
        if (context.source().has(present.on())) {
            step.hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may rely on what it does");
        }
        return List.of(step.build());
    }

    @Override
    public Alteration alter(Trigger present, Trigger wanted, PlanContext context) {
        boolean replaced = !present.definition().equals(wanted.definition());
        if (!present.on().equals(wanted.on()) || (replaced && (present.constraint() || wanted.constraint()))) {
            return new Alteration.Rebuild("a constraint trigger cannot be replaced");
        }
        StepBuilder step = Step.alter(wanted)
                .summary((replaced ? "replace trigger " : "set when trigger fires: ") + References.name(wanted.id()))
                .lock(wanted.on(), LockMode.SHARE_ROW_EXCLUSIVE);
        if (replaced) {
            step.sql("CREATE OR REPLACE {}", wanted.definition());
        }
        // a replaced trigger fires as a new one does
        if (wanted.state() != (replaced ? FiringState.ORIGIN : present.state())) {
            step.sql(Firing.trigger(wanted.on(), wanted.id().name(), wanted.state()));
        }
        if (Firing.quieter(present.state(), wanted.state())) {
            step.hazard(
                    HazardKind.BREAKS_RUNNING_CODE,
                    wanted.id(),
                    "it no longer fires, and code may rely on what it does");
        }
        List<Step> steps = new ArrayList<>();
        steps.add(step.build());
        for (TriggerState state : keptStates(wanted, context)) {
            steps.add(Step.alter(state)
                    .summary("keep when the copy of the trigger fires: " + References.name(state.id()))
                    .lock(state.partition(), LockMode.SHARE_ROW_EXCLUSIVE)
                    .sql(Firing.trigger(state.partition(), state.id().name(), state.state()))
                    .build());
        }
        return new Alteration.InPlace(steps);
    }

    /** States of copies that the plan does not touch, which the change of the original overwrites; upper ones first. */
    private static List<TriggerState> keptStates(Trigger wanted, PlanContext context) {
        List<TriggerState> states = new ArrayList<>();
        for (Dependency dependency : context.source().dependencies().on(wanted.id())) {
            TriggerState state = context.source().find(dependency.dependent(), TriggerState.class);
            if (state != null
                    && !states.contains(state)
                    && state.equals(context.target().find(state.id()))) {
                states.add(state);
            }
        }
        states.sort(Comparator.comparingInt(
                (TriggerState s) -> context.source().dependencies().of(s.id()).size()));
        return states;
    }

    /** A partition's own triggers that make room for the copies of this one. */
    private static List<Trigger> becomeCopies(Trigger wanted, PlanContext context) {
        Table table = context.source().find(wanted.on(), Table.class);
        if (table == null || table.partitionKey() == null) {
            return List.of();
        }
        List<Trigger> own = new ArrayList<>();
        for (CatalogObject object : context.target().objects().values()) {
            if (object instanceof Trigger trigger
                    && trigger.id().name().equals(wanted.id().name())
                    && becomesCopy(trigger, context).filter(wanted.id()::equals).isPresent()) {
                own.add(trigger);
            }
        }
        own.sort(Comparator.comparing(Trigger::id));
        return own;
    }

    /** The trigger of a partitioned table whose copy takes the place of this one. */
    private static Optional<ObjectId> becomesCopy(Trigger present, PlanContext context) {
        ObjectId relation = present.on();
        if (!context.drops(present.id()) || context.source().has(present.id()) || context.drops(relation)) {
            return Optional.empty();
        }
        while (true) {
            List<Partition> above = context.source().children(relation, Partition.class);
            if (above.isEmpty()) {
                return Optional.empty();
            }
            relation = above.getFirst().partitioned();
            ObjectId original = new ObjectId.Member(
                    Kind.TRIGGER, References.relation(relation), present.id().name());
            if (context.creates(original)) {
                return Optional.of(original);
            }
        }
    }

    private static List<Partition> partitions(ObjectId table, Catalog catalog) {
        List<Partition> found = new ArrayList<>();
        for (Dependency dependency : catalog.dependencies().on(table)) {
            Partition partition = catalog.find(dependency.dependent(), Partition.class);
            if (partition != null && partition.partitioned().equals(table) && !found.contains(partition)) {
                found.add(partition);
                found.addAll(partitions(partition.id().on(), catalog));
            }
        }
        return found;
    }

    @Override
    public Step rename(Trigger present, Trigger wanted) {
        return Step.rename(present, wanted)
                .summary("rename trigger " + References.name(present.id()) + " to "
                        + wanted.id().name())
                .lock(wanted.on(), LockMode.ACCESS_EXCLUSIVE)
                .sql(
                        "ALTER TRIGGER {} ON {} RENAME TO {}",
                        present.id().name(),
                        References.name(present.on()),
                        wanted.id().name())
                .build();
    }
}
