package dev.pgparity.plan.rule.routine;

import dev.pgparity.catalog.object.OperatorClass;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Operator classes.
 *
 * <pre>CREATE OPERATOR CLASS s.c DEFAULT FOR TYPE s.t USING btree FAMILY s.f AS OPERATOR 1 s.&lt;(s.t, s.t), …;</pre>
 */
public final class OperatorClassRule implements ObjectRule<OperatorClass> {
    @Override
    public Class<OperatorClass> type() {
        return OperatorClass.class;
    }

    @Override
    public List<Step> create(OperatorClass wanted, PlanContext context) {
        List<SqlText> items = new ArrayList<>();
        if (wanted.storage() != null) {
            items.add(SqlText.of("STORAGE {}", wanted.storage()));
        }
        items.addAll(wanted.items());
        if (items.isEmpty()) {
            items.add(SqlText.of("STORAGE {}", wanted.onType()));
        }
        return List.of(Step.create(wanted)
                .summary("create operator class " + wanted.id().path())
                .sql(
                        "CREATE OPERATOR CLASS {} {}FOR TYPE {} USING {} FAMILY {} AS\n    {}",
                        wanted.id().relation(),
                        wanted.byDefault() ? SqlText.of("DEFAULT ") : SqlText.EMPTY,
                        wanted.onType(),
                        wanted.method(),
                        wanted.family(),
                        SqlText.join(",\n    ", items))
                .build());
    }

    @Override
    public List<Step> drop(OperatorClass present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop operator class " + present.id().path())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .sql("DROP {}", References.reference(present.id(), context.target()))
                .build());
    }

    @Override
    public Alteration alter(OperatorClass present, OperatorClass wanted, PlanContext context) {
        return new Alteration.Rebuild("an operator class cannot be altered");
    }
}
