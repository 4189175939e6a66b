package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.object.Transform;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Transforms, replaced in place.
 *
 * <pre>CREATE OR REPLACE TRANSFORM FOR s.t LANGUAGE l (FROM SQL WITH FUNCTION s.f(internal));</pre>
 */
public final class TransformRule implements ObjectRule<Transform> {
    @Override
    public Class<Transform> type() {
        return Transform.class;
    }

    @Override
    public List<Step> create(Transform wanted, PlanContext context) {
        return List.of(define(
                Step.create(wanted)
                        .summary("create transform " + wanted.id().name().value()),
                wanted));
    }

    private static Step define(StepBuilder step, Transform wanted) {
        List<SqlText> functions = new ArrayList<>();
        if (wanted.fromSql() != null) {
            functions.add(SqlText.of("FROM SQL WITH FUNCTION {}", wanted.fromSql()));
        }
        if (wanted.toSql() != null) {
            functions.add(SqlText.of("TO SQL WITH FUNCTION {}", wanted.toSql()));
        }
        return step.sql(
                        "CREATE OR REPLACE TRANSFORM FOR {} LANGUAGE {} ({})",
                        wanted.onType(),
                        wanted.language(),
                        SqlText.join(", ", functions))
                .build();
    }

    @Override
    public List<Step> drop(Transform present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop transform " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(Transform present, Transform wanted, PlanContext context) {
        return Alteration.inPlace(define(
                Step.alter(wanted)
                        .summary("replace transform " + wanted.id().name().value()),
                wanted));
    }
}
