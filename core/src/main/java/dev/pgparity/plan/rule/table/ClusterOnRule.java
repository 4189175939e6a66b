package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ClusterOn;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import java.util.List;
import java.util.Set;

/** {@code ALTER TABLE s.t CLUSTER ON i}, {@code … SET WITHOUT CLUSTER}; no row moves. */
public final class ClusterOnRule implements ObjectRule<ClusterOn> {
    @Override
    public Class<ClusterOn> type() {
        return ClusterOn.class;
    }

    @Override
    public List<Step> create(ClusterOn wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted));
    }

    private static Step set(StepBuilder step, ClusterOn wanted) {
        return step.summary("let CLUSTER order " + wanted.parent() + " by " + wanted.index())
                .lock(wanted.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql(
                        "ALTER TABLE {} CLUSTER ON {}",
                        References.name(wanted.parent()),
                        References.indexName(wanted.index()).name())
                .build();
    }

    @Override
    public List<Step> drop(ClusterOn present, PlanContext context) {
        return List.of(Step.drop(present)
                .phase(Phase.EXPAND)
                .summary("let CLUSTER no longer order " + present.parent())
                .lock(present.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql("ALTER TABLE {} SET WITHOUT CLUSTER", References.name(present.parent()))
                .build());
    }

    @Override
    public Alteration alter(ClusterOn present, ClusterOn wanted, PlanContext context) {
        return Alteration.inPlace(set(Step.alter(wanted), wanted));
    }

    @Override
    public Set<ObjectId> alsoRequires(ClusterOn wanted, PlanContext context) {
        return Set.of(wanted.index());
    }
}
