package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.object.ExtendedStatistics;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Set;

/** {@code CREATE STATISTICS s.st (ndistinct) ON a, b FROM s.t}; only its target can be altered. */
public final class ExtendedStatisticsRule implements ObjectRule<ExtendedStatistics> {
    @Override
    public Class<ExtendedStatistics> type() {
        return ExtendedStatistics.class;
    }

    @Override
    public List<Step> create(ExtendedStatistics wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("create statistics " + wanted.id().name())
                .lock(wanted.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql(wanted.definition());
        if (wanted.target() != null) {
            step.sql(target(wanted));
        }
        return List.of(step.build());
    }

    private static SqlText target(ExtendedStatistics statistics) {
        return SqlText.of(
                "ALTER STATISTICS {} SET STATISTICS {}",
                statistics.id().name(),
                SqlText.number(statistics.target() == null ? -1 : statistics.target()));
    }

    /** Plans may get worse, but nothing that runs notices otherwise. */
    @Override
    public List<Step> drop(ExtendedStatistics present, PlanContext context) {
        return List.of(Step.drop(present)
                .phase(Phase.EXPAND)
                .summary("drop statistics " + present.id().name())
                .lock(present.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql("DROP STATISTICS {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(ExtendedStatistics present, ExtendedStatistics wanted, PlanContext context) {
        if (!present.definition().equals(wanted.definition())) {
            return new Alteration.Rebuild("what statistics are made of cannot be altered");
        }
        return Alteration.inPlace(Step.alter(wanted)
                .summary("set target of statistics " + wanted.id().name())
                .lock(wanted.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql(target(wanted))
                .build());
    }

    @Override
    public Set<String> names(ExtendedStatistics object) {
        return Set.of("statistics " + object.id().name());
    }
}
