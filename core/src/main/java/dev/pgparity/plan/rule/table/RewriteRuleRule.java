package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.object.RewriteRule;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Firing;
import dev.pgparity.plan.rule.clause.References;
import java.util.List;

/**
 * Rewrite rules of tables and views, always replaced where they stand; a replaced rule keeps its state.
 *
 * <pre>CREATE OR REPLACE RULE r AS ON INSERT TO s.v DO INSTEAD …;</pre>
 */
public final class RewriteRuleRule implements ObjectRule<RewriteRule> {
    @Override
    public Class<RewriteRule> type() {
        return RewriteRule.class;
    }

    @Override
    public List<Step> create(RewriteRule wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("create rule " + References.name(wanted.id()))
                .sql("CREATE {}", wanted.definition());
        if (wanted.state() != FiringState.ORIGIN) {
            step.sql(Firing.rule(wanted.on(), wanted.id().name(), wanted.state()));
        }
        if (!context.creates(wanted.on())) {
            step.lock(wanted.on(), LockMode.ACCESS_EXCLUSIVE)
                    .hazard(
                            HazardKind.BREAKS_RUNNING_CODE,
                            wanted.id(),
                            "it changes what the running release's statements do");
        }
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(RewriteRule present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop rule " + References.name(present.id()))
                .lock(present.on(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may rely on what it does")
                .sql("DROP RULE {} ON {}", present.id().name(), References.name(present.on()))
                .build());
    }

    @Override
    public Alteration alter(RewriteRule present, RewriteRule wanted, PlanContext context) {
        if (!present.on().equals(wanted.on())) {
            return new Alteration.Rebuild("it is a rule of another relation");
        }
        StepBuilder step = Step.alter(wanted)
                .summary("replace rule " + References.name(wanted.id()))
                .lock(wanted.on(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(
                        HazardKind.BREAKS_RUNNING_CODE,
                        wanted.id(),
                        "it changes what the running release's statements do");
        if (!present.definition().equals(wanted.definition())) {
            step.sql("CREATE OR REPLACE {}", wanted.definition());
        }
        if (present.state() != wanted.state()) {
            step.sql(Firing.rule(wanted.on(), wanted.id().name(), wanted.state()));
        }
        return Alteration.inPlace(step.build());
    }

    @Override
    public Step rename(RewriteRule present, RewriteRule wanted) {
        return Step.rename(present, wanted)
                .summary("rename rule " + References.name(present.id()) + " to "
                        + wanted.id().name())
                .lock(wanted.on(), LockMode.ACCESS_EXCLUSIVE)
                .sql(
                        "ALTER RULE {} ON {} RENAME TO {}",
                        present.id().name(),
                        References.name(present.on()),
                        wanted.id().name())
                .build();
    }
}
