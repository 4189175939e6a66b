package dev.pgparity.plan.rule.type;

import dev.pgparity.catalog.object.Collation;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.column.TypeDefinitions;
import dev.pgparity.plan.rule.column.TypeSwap;
import java.util.List;

/**
 * Collations; another form replaces the collation under its columns.
 *
 * <pre>CREATE COLLATION s.c (PROVIDER = icu, DETERMINISTIC = false, LOCALE = 'und-u-ks-level2');</pre>
 */
public final class CollationRule implements ObjectRule<Collation> {
    @Override
    public Class<Collation> type() {
        return Collation.class;
    }

    @Override
    public List<Step> create(Collation wanted, PlanContext context) {
        StepBuilder step =
                Step.create(wanted).summary("create collation " + wanted.id().name());
        TypeDefinitions.of(wanted, context).forEach(step::sql);
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(Collation present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop collation " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still name it")
                .sql("DROP COLLATION {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(Collation present, Collation wanted, PlanContext context) {
        return TypeSwap.alteration(wanted, context);
    }
}
