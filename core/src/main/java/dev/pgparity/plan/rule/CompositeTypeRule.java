package dev.pgparity.plan.rule;

import dev.pgparity.plan.Phase;
import dev.pgparity.plan.LockMode;
import dev.pgparity.catalog.CompositeType;
import dev.pgparity.catalog.CompositeType.Attribute;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Set;

/** {@code CREATE TYPE s.t AS (a integer, b text)}, attributes added, dropped and retyped in place where they can be. */
public final class CompositeTypeRule implements ObjectRule<CompositeType> {
    @Override
    public Class<CompositeType> type() {
        return CompositeType.class;
    }

    @Override
    public List<Step> create(CompositeType wanted, PlanContext context) {
        List<SqlText> attributes =
                wanted.attributes().stream().map(CompositeTypeRule::attribute).toList();
        return List.of(Step.create(wanted)
                .summary("create type " + wanted.id().name())
                .sql("CREATE TYPE {} AS (\n    {}\n)", wanted.id().name(), SqlText.join(",\n    ", attributes))
                .build());
    }

    private static SqlText attribute(Attribute attribute) {
        SqlText text = SqlText.of("{} {}", attribute.name(), attribute.type());
        return attribute.collation() == null ? text : text.and(" COLLATE {}", attribute.collation());
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
        StepBuilder step =
                Step.alter(wanted).summary("alter type " + wanted.id().name());
        int kept = 0;
        while (kept < present.attributes().size()
                && kept < wanted.attributes().size()
                && present.attributes().get(kept).equals(wanted.attributes().get(kept))) {
            kept++;
        }
        for (Attribute gone :
                present.attributes().subList(kept, present.attributes().size())) {
            step.sql("ALTER TYPE {} DROP ATTRIBUTE {}", wanted.id().name(), gone.name());
        }
        for (Attribute added :
                wanted.attributes().subList(kept, wanted.attributes().size())) {
            step.sql("ALTER TYPE {} ADD ATTRIBUTE {}", wanted.id().name(), attribute(added));
        }
        return Alteration.inPlace(step.build());
    }

    @Override
    public Step rename(CompositeType present, CompositeType wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename type " + present.id().name() + " to "
                        + wanted.id().name().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql("ALTER TYPE {} RENAME TO {}", present.id().name(), wanted.id().name().name())
                .build();
    }

    @Override
    public Set<String> names(CompositeType object) {
        return Set.of("relation " + object.id().name(), "type " + object.id().name());
    }
}
