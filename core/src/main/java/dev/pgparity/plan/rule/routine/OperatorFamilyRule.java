package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.object.OperatorFamily;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import java.util.List;

/**
 * Operator families; their members come by themselves.
 *
 * <pre>CREATE OPERATOR FAMILY s.f USING btree;</pre>
 */
public final class OperatorFamilyRule implements ObjectRule<OperatorFamily> {
    @Override
    public Class<OperatorFamily> type() {
        return OperatorFamily.class;
    }

    @Override
    public List<Step> create(OperatorFamily wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create operator family " + wanted.id().path())
                .sql("CREATE {}", References.reference(wanted.id(), context.source()))
                .build());
    }

    @Override
    public List<Step> drop(OperatorFamily present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop operator family " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(OperatorFamily present, OperatorFamily wanted, PlanContext context) {
        return Alteration.inPlace();
    }
}
