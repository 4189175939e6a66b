package dev.pgparity.plan.rule.replication;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Publication;
import dev.pgparity.catalog.object.Published;
import dev.pgparity.catalog.object.ReplicaIdentity;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a publication publishes.
 *
 * <pre>
 * ALTER PUBLICATION p ADD TABLE ONLY s.t (a, b) WHERE (a &gt; 0);
 * ALTER PUBLICATION p ADD TABLES IN SCHEMA s;
 * </pre>
 */
public final class PublishedRule implements ObjectRule<Published> {
    @Override
    public Class<Published> type() {
        return Published.class;
    }

    @Override
    public List<Step> create(Published wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("publish " + wanted.object() + " through " + References.name(wanted.parent()))
                .sql(add(wanted));
        if (isTable(wanted)) {
            step.lock(wanted.object(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            if (!context.creates(wanted.object()) && lacksIdentity(wanted, context)) {
                step.hazard(
                        HazardKind.BREAKS_RUNNING_CODE,
                        wanted.id(),
                        "updates and deletes fail on a published table without primary key and replica identity");
            }
        }
        return List.of(step.build());
    }

    private static boolean lacksIdentity(Published wanted, PlanContext context) {
        Publication publication = context.source().find(wanted.parent(), Publication.class);
        boolean changes = publication != null && (publication.update() || publication.delete());
        return changes
                && context.source().find(wanted.object(), Table.class) != null
                && context.source()
                        .children(wanted.object(), ReplicaIdentity.class)
                        .isEmpty()
                && context.source().children(wanted.object(), Constraint.class).stream()
                        .noneMatch(c -> c.type() == Constraint.Type.PRIMARY_KEY);
    }

    private static boolean isTable(Published published) {
        return published.object().kind() != Kind.SCHEMA;
    }

    private static SqlText add(Published published) {
        SqlText publication = References.name(published.parent());
        SqlText object = References.name(published.object());
        if (!isTable(published)) {
            return SqlText.of("ALTER PUBLICATION {} ADD TABLES IN SCHEMA {}", publication, object);
        }
        SqlText text = SqlText.of("ALTER PUBLICATION {} ADD TABLE ONLY {}", publication, object);
        if (!published.columns().isEmpty()) {
            text = text.and(" ({})", SqlText.join(", ", published.columns()));
        }
        return published.where() == null ? text : text.and(" WHERE ({})", published.where());
    }

    private static SqlText remove(Published published) {
        return SqlText.of(
                "ALTER PUBLICATION {} DROP {} {}",
                References.name(published.parent()),
                isTable(published) ? SqlText.of("TABLE ONLY") : SqlText.of("TABLES IN SCHEMA"),
                References.name(published.object()));
    }

    @Override
    public List<Step> drop(Published present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("no longer publish " + present.object() + " through " + References.name(present.parent()))
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "subscribers no longer get its changes")
                .sql(remove(present))
                .build());
    }

    @Override
    public Alteration alter(Published present, Published wanted, PlanContext context) {
        StepBuilder step = Step.alter(wanted)
                .summary("publish other columns or rows of " + wanted.object() + " through "
                        + References.name(wanted.parent()))
                .lock(wanted.object(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql(remove(present))
                .sql(add(wanted));
        boolean fewer = !wanted.columns().isEmpty()
                && (present.columns().isEmpty() || !wanted.columns().containsAll(present.columns()));
        if (fewer || (wanted.where() != null && !Objects.equals(present.where(), wanted.where()))) {
            step.hazard(HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "subscribers no longer get some columns or rows");
        }
        return Alteration.inPlace(step.build());
    }

    /** An index or key that identifies rows must be there before updates of the table are published. */
    @Override
    public Set<ObjectId> alsoRequires(Published wanted, PlanContext context) {
        Set<ObjectId> needed = new LinkedHashSet<>(Ordered.of(wanted.object(), wanted.parent()));
        needed.add(new ObjectId.Attached(Kind.OWNER, wanted.parent()));
        needed.add(new ObjectId.Attached(Kind.REPLICA_IDENTITY, wanted.object()));
        context.source().children(wanted.object(), Constraint.class).stream()
                .filter(c -> c.type() == Constraint.Type.PRIMARY_KEY)
                .forEach(c -> needed.add(c.id()));
        return needed;
    }
}
