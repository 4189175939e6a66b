package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Trigger;
import dev.pgparity.catalog.object.TriggerState;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Firing;
import dev.pgparity.plan.rule.clause.References;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ALTER TABLE s.part DISABLE TRIGGER t} where the partitioned table's trigger is enabled, and the like. */
public final class TriggerStateRule implements ObjectRule<TriggerState> {
    @Override
    public Class<TriggerState> type() {
        return TriggerState.class;
    }

    @Override
    public List<Step> create(TriggerState wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted));
    }

    private static Step set(StepBuilder step, TriggerState wanted) {
        return step.summary("set when the copy of the trigger fires: " + References.name(wanted.id()))
                .lock(wanted.partition(), LockMode.SHARE_ROW_EXCLUSIVE)
                .sql(Firing.trigger(wanted.partition(), wanted.id().name(), wanted.state()))
                .build();
    }

    @Override
    public List<Step> drop(TriggerState present, PlanContext context) {
        Trigger original = context.source().find(present.original(), Trigger.class);
        if (original == null) {
            return List.of();
        }
        return List.of(Step.drop(present)
                .phase(Phase.EXPAND)
                .summary("let the copy of the trigger fire as the original does: " + References.name(present.id()))
                .requires(original.id())
                .lock(present.partition(), LockMode.SHARE_ROW_EXCLUSIVE)
                .sql(Firing.trigger(present.partition(), present.id().name(), original.state()))
                .build());
    }

    @Override
    public Alteration alter(TriggerState present, TriggerState wanted, PlanContext context) {
        return Alteration.inPlace(set(Step.alter(wanted), wanted));
    }

    /** The copy is there once the partition is attached. */
    @Override
    public Set<ObjectId> alsoRequires(TriggerState wanted, PlanContext context) {
        return Ordered.of(attachment(wanted), wanted.original());
    }

    /** A detached partition has no copies. */
    @Override
    public Optional<ObjectId> goesWith(TriggerState present, PlanContext context) {
        return Optional.<ObjectId>of(attachment(present)).filter(context::drops);
    }

    private static ObjectId.Attached attachment(TriggerState state) {
        return new ObjectId.Attached(Kind.PARTITION, state.partition());
    }
}
