package dev.pgparity.plan.rule.type;

import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.RangeType;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.column.TypeDefinitions;
import dev.pgparity.plan.rule.column.TypeSwap;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Set;

/**
 * Range types with their multiranges; only the name of the multirange can be altered in place.
 *
 * <pre>CREATE TYPE s.r AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = s.mr, SUBTYPE_DIFF = s.f);</pre>
 */
public final class RangeTypeRule implements ObjectRule<RangeType> {
    @Override
    public Class<RangeType> type() {
        return RangeType.class;
    }

    @Override
    public List<Step> create(RangeType wanted, PlanContext context) {
        StepBuilder step =
                Step.create(wanted).summary("create range " + wanted.id().name());
        TypeDefinitions.of(wanted, context).forEach(step::sql);
        CatalogObject canonical =
                wanted.canonicalFunction() == null ? null : context.source().find(wanted.canonicalFunction());
        if (canonical != null) {
            step.puts(canonical);
        }
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(RangeType present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop range " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still name it")
                .sql(
                        "DROP TYPE {}{}",
                        present.id().name(),
                        present.canonicalFunction() == null ? SqlText.EMPTY : SqlText.of(" CASCADE"))
                .build());
    }

    @Override
    public Alteration alter(RangeType present, RangeType wanted, PlanContext context) {
        if (TypeSwap.needed(present, context)) {
            return TypeSwap.alteration(wanted, context);
        }
        return Alteration.inPlace(Step.alter(wanted)
                .summary("rename multirange " + present.multirange())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "the running release may use the old name")
                .sql(
                        "ALTER TYPE {} RENAME TO {}",
                        present.multirange(),
                        wanted.multirange().name())
                .build());
    }

    @Override
    public Set<String> names(RangeType object) {
        return Ordered.of("type " + object.id().name(), "type " + object.multirange());
    }
}
