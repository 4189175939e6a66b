package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.object.ViewColumnSettings;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Clauses;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code ALTER MATERIALIZED VIEW s.m ALTER COLUMN c SET STATISTICS 500}, SET STORAGE, SET COMPRESSION, SET (…). */
public final class ViewColumnSettingsRule implements ObjectRule<ViewColumnSettings> {
    @Override
    public Class<ViewColumnSettings> type() {
        return ViewColumnSettings.class;
    }

    @Override
    public List<Step> create(ViewColumnSettings wanted, PlanContext context) {
        return List.of(set(Step.create(wanted), wanted, none(wanted), wanted));
    }

    @Override
    public List<Step> drop(ViewColumnSettings present, PlanContext context) {
        return List.of(set(Step.drop(present).phase(Phase.EXPAND), present, present, none(present)));
    }

    @Override
    public Alteration alter(ViewColumnSettings present, ViewColumnSettings wanted, PlanContext context) {
        return Alteration.inPlace(set(Step.alter(wanted), wanted, present, wanted));
    }

    private static ViewColumnSettings none(ViewColumnSettings like) {
        return new ViewColumnSettings(like.id(), like.view(), null, null, null, Options.NONE);
    }

    private static Step set(
            StepBuilder step, ViewColumnSettings any, ViewColumnSettings present, ViewColumnSettings wanted) {
        SqlText at = SqlText.of(
                "ALTER MATERIALIZED VIEW {} ALTER COLUMN {}",
                any.id().relation(),
                any.id().name());
        List<SqlText> statements = new ArrayList<>();
        if (!Objects.equals(present.storage(), wanted.storage())) {
            statements.add(SqlText.of("{} SET STORAGE {}", at, orDefault(wanted.storage())));
        }
        if (!Objects.equals(present.compression(), wanted.compression())) {
            statements.add(SqlText.of("{} SET COMPRESSION {}", at, orDefault(wanted.compression())));
        }
        if (!Objects.equals(present.statisticsTarget(), wanted.statisticsTarget())) {
            Integer target = wanted.statisticsTarget();
            statements.add(SqlText.of("{} SET STATISTICS {}", at, SqlText.number(target == null ? -1 : target)));
        }
        if (!Clauses.toSet(present.options(), wanted.options()).isEmpty()) {
            statements.add(
                    SqlText.of("{} SET ({})", at, Clauses.options(Clauses.toSet(present.options(), wanted.options()))));
        }
        if (!Clauses.toReset(present.options(), wanted.options()).isEmpty()) {
            statements.add(SqlText.of(
                    "{} RESET ({})", at, Clauses.names(Clauses.toReset(present.options(), wanted.options()))));
        }
        statements.forEach(step::sql);
        return step.summary("set how " + References.name(any.id()) + " is stored and sampled")
                .lock(any.view(), LockMode.ACCESS_EXCLUSIVE)
                .build();
    }

    private static SqlText orDefault(@Nullable String word) {
        return SqlText.fromServer(word == null ? "DEFAULT" : word);
    }
}
