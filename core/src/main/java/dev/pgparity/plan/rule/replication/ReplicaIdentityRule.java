package dev.pgparity.plan.rule.replication;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.ReplicaIdentity;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@code ALTER TABLE ONLY s.t REPLICA IDENTITY FULL | NOTHING | USING INDEX i}; DEFAULT takes it away. */
public final class ReplicaIdentityRule implements ObjectRule<ReplicaIdentity> {
    @Override
    public Class<ReplicaIdentity> type() {
        return ReplicaIdentity.class;
    }

    @Override
    public List<Step> create(ReplicaIdentity wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted));
    }

    private static SqlText words(ReplicaIdentity identity) {
        return switch (identity.mode()) {
            case FULL -> SqlText.of("FULL");
            case NOTHING -> SqlText.of("NOTHING");
            case INDEX ->
                SqlText.of(
                        "USING INDEX {}",
                        References.indexName(Objects.requireNonNull(identity.index()))
                                .name());
        };
    }

    private static Step set(StepBuilder step, ReplicaIdentity wanted) {
        if (wanted.mode() == ReplicaIdentity.Mode.NOTHING) {
            step.hazard(
                    HazardKind.BREAKS_RUNNING_CODE,
                    wanted.id(),
                    "updates and deletes fail where a publication publishes them");
        }
        return set(step, wanted, words(wanted));
    }

    private static Step set(StepBuilder step, ReplicaIdentity identity, SqlText words) {
        ObjectId table = identity.parent();
        return step.summary("set replica identity of " + table)
                .lock(table, LockMode.ACCESS_EXCLUSIVE)
                .sql("ALTER TABLE ONLY {} REPLICA IDENTITY {}", References.name(table), words)
                .build();
    }

    @Override
    public List<Step> drop(ReplicaIdentity present, PlanContext context) {
        return List.of(set(Step.drop(present).phase(Phase.EXPAND), present, SqlText.of("DEFAULT")));
    }

    @Override
    public Alteration alter(ReplicaIdentity present, ReplicaIdentity wanted, PlanContext context) {
        return Alteration.inPlace(set(Step.alter(wanted), wanted));
    }

    @Override
    public Set<ObjectId> alsoRequires(ReplicaIdentity wanted, PlanContext context) {
        return wanted.index() == null ? Set.of() : Set.of(wanted.index());
    }
}
