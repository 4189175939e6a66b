package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.SequenceOwner;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import java.util.List;
import java.util.Set;

/** {@code ALTER SEQUENCE s.n OWNED BY s.t.c}, or {@code OWNED BY NONE}. */
public final class SequenceOwnerRule implements ObjectRule<SequenceOwner> {
    @Override
    public Class<SequenceOwner> type() {
        return SequenceOwner.class;
    }

    @Override
    public List<Step> create(SequenceOwner wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted));
    }

    private static Step set(StepBuilder step, SequenceOwner wanted) {
        return step.summary("tie sequence " + References.name(wanted.id()) + " to its column")
                .sql("ALTER SEQUENCE {} OWNED BY {}", References.name(wanted.id()), References.name(wanted.column()))
                .build();
    }

    @Override
    public List<Step> drop(SequenceOwner present, PlanContext context) {
        return List.of(Step.drop(present)
                .phase(Phase.EXPAND)
                .summary("untie sequence " + References.name(present.id()) + " from its column")
                .sql("ALTER SEQUENCE {} OWNED BY NONE", References.name(present.id()))
                .build());
    }

    @Override
    public Alteration alter(SequenceOwner present, SequenceOwner wanted, PlanContext context) {
        return Alteration.inPlace(set(Step.alter(wanted), wanted));
    }

    @Override
    public Set<ObjectId> alsoRequires(SequenceOwner wanted, PlanContext context) {
        return Set.of(wanted.column());
    }
}
