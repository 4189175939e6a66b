package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.object.SecurityLabel;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.List;

/** {@code SECURITY LABEL FOR provider ON TABLE s.t IS '…'}; IS NULL takes it away. */
public final class SecurityLabelRule implements ObjectRule<SecurityLabel> {
    @Override
    public Class<SecurityLabel> type() {
        return SecurityLabel.class;
    }

    @Override
    public List<Step> create(SecurityLabel wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted, context));
    }

    private static Step set(StepBuilder step, SecurityLabel wanted, PlanContext context) {
        return step.summary("label " + wanted.id().on() + " for " + wanted.provider())
                .hazard(
                        HazardKind.MAY_FAIL,
                        wanted.id(),
                        "the provider " + wanted.provider() + " must be loaded (shared_preload_libraries)")
                .sql(
                        "SECURITY LABEL FOR {} ON {} IS {}",
                        wanted.provider(),
                        References.reference(wanted.id().on(), context.source()),
                        new SqlLiteral(wanted.label()))
                .build();
    }

    @Override
    public List<Step> drop(SecurityLabel present, PlanContext context) {
        SqlText on = References.reference(present.id().on(), context.target());
        return List.of(Step.drop(present)
                .phase(Phase.EXPAND)
                .summary("remove the label of " + present.id().on())
                .hazard(HazardKind.WEAKENS_SECURITY, present.id(), "the security label is taken away")
                .sql("SECURITY LABEL FOR {} ON {} IS NULL", present.provider(), on)
                .build());
    }

    @Override
    public Alteration alter(SecurityLabel present, SecurityLabel wanted, PlanContext context) {
        return Alteration.inPlace(set(Step.alter(wanted), wanted, context).toBuilder()
                .hazard(HazardKind.WEAKENS_SECURITY, wanted.id(), "the security label changes")
                .build());
    }
}
