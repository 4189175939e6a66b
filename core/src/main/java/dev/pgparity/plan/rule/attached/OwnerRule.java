package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Owner;
import dev.pgparity.catalog.object.SequenceOwner;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.Identifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ALTER … OWNER TO role}; what the session role creates is its own already. */
public final class OwnerRule implements ObjectRule<Owner> {
    @Override
    public Class<Owner> type() {
        return Owner.class;
    }

    @Override
    public List<Step> create(Owner wanted, PlanContext context) {
        if (context.creates(wanted.id().on())
                && wanted.role().equals(context.target().surroundings().sessionRole())) {
            return List.of();
        }
        return List.of(set(Step.create(wanted), wanted, context.source()));
    }

    private static Step set(StepBuilder step, Owner wanted, Catalog catalog) {
        return step.summary("give " + wanted.id().on() + " to " + wanted.role())
                .sql("ALTER {} OWNER TO {}", References.reference(wanted.id().on(), catalog), wanted.role())
                .build();
    }

    /** An object always has an owner: leaving owners out of a comparison is a scope, not a drop. */
    @Override
    public List<Step> drop(Owner present, PlanContext context) {
        return List.of();
    }

    @Override
    public Alteration alter(Owner present, Owner wanted, PlanContext context) {
        if (followsTable(wanted, context)) {
            return Alteration.inPlace();
        }
        StepBuilder step = Step.alter(wanted);
        OwnerChange.carry(step, wanted.id().on(), context);
        return Alteration.inPlace(set(step, wanted, context.source()).toBuilder()
                .hazard(
                        HazardKind.WEAKENS_SECURITY,
                        wanted.id(),
                        "the owner changes from " + present.role() + " to " + wanted.role())
                .build());
    }

    /** A sequence that a column owns follows its table; PostgreSQL refuses to give it away by itself. */
    @Override
    public boolean comesWith(Owner wanted, PlanContext context) {
        return followsTable(wanted, context) && context.creates(table(wanted, context));
    }

    private static boolean followsTable(Owner owner, PlanContext context) {
        return owner.id().on().kind() == Kind.SEQUENCE
                && !context.source()
                        .children(owner.id().on(), SequenceOwner.class)
                        .isEmpty();
    }

    private static ObjectId table(Owner owner, PlanContext context) {
        ObjectId column = context.source()
                .children(owner.id().on(), SequenceOwner.class)
                .getFirst()
                .column();
        return new ObjectId.InSchema(Kind.TABLE, References.relation(column));
    }

    /** A sequence can only be tied to a table of the same owner, so it is tied before the table is given away. */
    @Override
    public Set<ObjectId> alsoRequires(Owner wanted, PlanContext context) {
        Set<ObjectId> tied = new LinkedHashSet<>();
        for (Column column : context.source().children(wanted.id().on(), Column.class)) {
            for (Dependency dependency : context.source().dependencies().on(column.id())) {
                if (dependency.dependent().kind() == Kind.SEQUENCE_OWNER) {
                    tied.add(dependency.dependent());
                }
            }
        }
        return tied;
    }

    @Override
    public Set<Identifier> roles(Owner object) {
        return Set.of(object.role());
    }

    @Override
    public Optional<Identifier> actsAs(Owner wanted) {
        return Optional.of(wanted.role());
    }

    /** It stays whose it is; something new is the session role's. */
    @Override
    public Optional<Owner> without(Owner wanted, Optional<Owner> present, Set<Identifier> roles, Surroundings target) {
        return present.isPresent() ? present : Optional.of(new Owner(wanted.id(), target.sessionRole()));
    }
}
