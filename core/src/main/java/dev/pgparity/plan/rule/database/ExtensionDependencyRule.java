package dev.pgparity.plan.rule.database;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.object.ExtensionDependency;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.List;

/** {@code ALTER FUNCTION s.f() DEPENDS ON EXTENSION e}, or NO DEPENDS. */
public final class ExtensionDependencyRule implements ObjectRule<ExtensionDependency> {
    @Override
    public Class<ExtensionDependency> type() {
        return ExtensionDependency.class;
    }

    @Override
    public List<Step> create(ExtensionDependency wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted, SqlText.of("DEPENDS"), context.source()));
    }

    private static Step set(StepBuilder step, ExtensionDependency any, SqlText how, Catalog catalog) {
        return step.summary(any.id().on() + " " + how.sql().toLowerCase(java.util.Locale.ROOT) + " on extension "
                        + any.extension())
                .sql(
                        "ALTER {} {} ON EXTENSION {}",
                        References.reference(any.id().on(), catalog),
                        how,
                        any.extension())
                .build();
    }

    @Override
    public List<Step> drop(ExtensionDependency present, PlanContext context) {
        return List.of(
                set(Step.drop(present).phase(Phase.EXPAND), present, SqlText.of("NO DEPENDS"), context.target()));
    }

    @Override
    public Alteration alter(ExtensionDependency present, ExtensionDependency wanted, PlanContext context) {
        return new Alteration.Rebuild("its name holds all of it");
    }
}
