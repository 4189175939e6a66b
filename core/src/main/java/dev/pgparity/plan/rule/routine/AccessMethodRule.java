package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.object.AccessMethod;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * Access methods.
 *
 * <pre>CREATE ACCESS METHOD a TYPE INDEX HANDLER s.h;</pre>
 */
public final class AccessMethodRule implements ObjectRule<AccessMethod> {
    @Override
    public Class<AccessMethod> type() {
        return AccessMethod.class;
    }

    @Override
    public List<Step> create(AccessMethod wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create access method " + wanted.id().path())
                .sql(
                        "CREATE ACCESS METHOD {} TYPE {} HANDLER {}",
                        wanted.id().name(),
                        wanted.table() ? SqlText.of("TABLE") : SqlText.of("INDEX"),
                        wanted.handler())
                .build());
    }

    @Override
    public List<Step> drop(AccessMethod present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop access method " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(AccessMethod present, AccessMethod wanted, PlanContext context) {
        return new Alteration.Rebuild("an access method cannot be altered");
    }
}
