package dev.pgparity.plan.rule.type;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Comment;
import dev.pgparity.catalog.object.CompositeType;
import dev.pgparity.catalog.object.CompositeType.Attribute;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.column.CompositeAttributes;
import dev.pgparity.plan.rule.column.TypeDefinitions;
import dev.pgparity.plan.rule.column.TypeSwap;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Composite types: attributes added, dropped and retyped in place where they can be, else the type is replaced under its
 * columns.
 *
 * <pre>
 * CREATE TYPE s.t AS (a integer, b text);
 * ALTER TYPE s.t ADD ATTRIBUTE c date;
 * </pre>
 */
public final class CompositeTypeRule implements ObjectRule<CompositeType> {
    /** Dependents that see the new form by themselves. */
    private static final Set<Kind> SURVIVORS = Ordered.of(
            Kind.COLUMN,
            Kind.TABLE,
            Kind.TYPE,
            Kind.DOMAIN,
            Kind.FUNCTION,
            Kind.PROCEDURE,
            Kind.AGGREGATE,
            Kind.OPERATOR,
            Kind.OPERATOR_CLASS,
            Kind.OPERATOR_FAMILY,
            Kind.CAST);

    @Override
    public Class<CompositeType> type() {
        return CompositeType.class;
    }

    @Override
    public List<Step> create(CompositeType wanted, PlanContext context) {
        StepBuilder step =
                Step.create(wanted).summary("create type " + wanted.id().name());
        TypeDefinitions.of(wanted, context).forEach(step::sql);
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(CompositeType present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop type " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still name it")
                .sql("DROP TYPE {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(CompositeType present, CompositeType wanted, PlanContext context) {
        return TypeSwap.needed(present, context)
                ? TypeSwap.alteration(wanted, context)
                : Alteration.inPlace(attributes(present, wanted, context));
    }

    /** Where the order differs, all from the first difference on are dropped and added again: no value is stored. */
    private static Step attributes(CompositeType present, CompositeType wanted, PlanContext context) {
        SqlText type = SqlText.of("ALTER TYPE {}", wanted.id().name());
        SqlText cascade = typed(wanted, context) ? SqlText.of(" CASCADE") : SqlText.EMPTY;
        StepBuilder step =
                Step.alter(wanted).summary("alter type " + wanted.id().name()).disturbs(wanted.id(), SURVIVORS);
        boolean ordered = CompositeAttributes.ordered(present, wanted);
        Set<Identifier> kept = new LinkedHashSet<>();
        for (int i = 0; i < present.attributes().size(); i++) {
            Attribute attribute = present.attributes().get(i);
            boolean stays = ordered
                    ? CompositeAttributes.names(wanted).contains(attribute.name())
                    : i < wanted.attributes().size()
                            && wanted.attributes().get(i).name().equals(attribute.name())
                            && kept.size() == i;
            if (stays) {
                kept.add(attribute.name());
            } else {
                step.sql("{} DROP ATTRIBUTE {}{}", type, attribute.name(), cascade)
                        .phase(Phase.CONTRACT)
                        .hazard(
                                HazardKind.BREAKS_RUNNING_CODE,
                                wanted.id(),
                                "the running release may still use " + attribute.name());
                if (CompositeAttributes.stored(present, context)) {
                    step.hazard(HazardKind.DATA_LOSS, wanted.id(), "stored values lose " + attribute.name());
                }
            }
        }
        for (Attribute attribute : wanted.attributes()) {
            if (!kept.contains(attribute.name())) {
                step.sql("{} ADD ATTRIBUTE {}{}", type, TypeDefinitions.attribute(attribute), cascade);
            } else if (!present.attributes().contains(attribute)) {
                step.sql(
                        "{} ALTER ATTRIBUTE {} TYPE {}{}{}",
                        type,
                        attribute.name(),
                        attribute.type(),
                        attribute.collation() == null
                                ? SqlText.EMPTY
                                : SqlText.of(" COLLATE {}", attribute.collation()),
                        cascade);
            }
        }
        for (CatalogObject child : context.target().children(wanted.id())) {
            boolean lost = child instanceof Comment comment
                    && comment.id().on() instanceof ObjectId.Member member
                    && !kept.contains(member.name());
            if (lost) {
                step.removes(child.id());
            }
        }
        return step.build();
    }

    private static boolean typed(CompositeType type, PlanContext context) {
        return context.target().dependencies().on(type.id()).stream()
                .map(use -> context.target().find(use.dependent(), Table.class))
                .anyMatch(table -> table != null && table.ofType() != null);
    }

    @Override
    public Step rename(CompositeType present, CompositeType wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename type " + present.id().name() + " to "
                        + wanted.id().name().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql(
                        "ALTER TYPE {} RENAME TO {}",
                        present.id().name(),
                        wanted.id().name().name())
                .build();
    }

    @Override
    public Set<String> names(CompositeType object) {
        return Ordered.of(
                "relation " + object.id().name(), "type " + object.id().name());
    }
}
