package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.object.Conversion;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * Conversions between encodings.
 *
 * <pre>CREATE DEFAULT CONVERSION s.c FOR 'LATIN1' TO 'UTF8' FROM s.f;</pre>
 */
public final class ConversionRule implements ObjectRule<Conversion> {
    @Override
    public Class<Conversion> type() {
        return Conversion.class;
    }

    @Override
    public List<Step> create(Conversion wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create conversion " + wanted.id().path())
                .sql(
                        "CREATE {}CONVERSION {} FOR {} TO {} FROM {}",
                        wanted.byDefault() ? SqlText.of("DEFAULT ") : SqlText.EMPTY,
                        wanted.id().name(),
                        new SqlLiteral(wanted.from()),
                        new SqlLiteral(wanted.to()),
                        wanted.function())
                .build());
    }

    @Override
    public List<Step> drop(Conversion present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop conversion " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(Conversion present, Conversion wanted, PlanContext context) {
        return new Alteration.Rebuild("a conversion cannot be altered");
    }
}
