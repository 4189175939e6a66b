package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.MaterializedView;
import dev.pgparity.catalog.part.ViewColumn;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Clauses;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@code CREATE MATERIALIZED VIEW s.m AS SELECT … WITH DATA}; another query means another materialized view. */
public final class MaterializedViewRule implements ObjectRule<MaterializedView> {
    @Override
    public Class<MaterializedView> type() {
        return MaterializedView.class;
    }

    @Override
    public List<Step> create(MaterializedView wanted, PlanContext context) {
        SqlText text = SqlText.of(
                "CREATE MATERIALIZED VIEW {} ({})",
                wanted.id().name(),
                SqlText.join(
                        ", ", wanted.columns().stream().map(ViewColumn::name).toList()));
        if (wanted.accessMethod() != null) {
            text = text.and(" USING {}", wanted.accessMethod());
        }
        if (!wanted.options().isEmpty()) {
            text = text.and(" WITH ({})", Clauses.options(wanted.options().values()));
        }
        if (wanted.tablespace() != null) {
            text = text.and(" TABLESPACE {}", wanted.tablespace());
        }
        return List.of(Step.create(wanted)
                .summary("create materialized view " + wanted.id().name())
                .sql(
                        "{} AS\n{}\nWITH {}DATA",
                        text,
                        wanted.query(),
                        empty(wanted.id(), context, new LinkedHashSet<>()) ? SqlText.of("NO ") : SqlText.EMPTY)
                .build());
    }

    /** It was not populated before, or it reads one that is not: to fill it would fail. */
    private static boolean empty(ObjectId id, PlanContext context, Set<ObjectId> seen) {
        if (id.kind() == Kind.MATERIALIZED_VIEW
                && context.target().surroundings().unpopulated().contains(id)) {
            return true;
        }
        boolean reads = id.kind() == Kind.VIEW || (id.kind() == Kind.MATERIALIZED_VIEW && context.creates(id));
        return reads
                && seen.add(id)
                && context.source().dependencies().of(id).stream()
                        .anyMatch(dependency -> empty(dependency.referenced(), context, seen));
    }

    @Override
    public List<Step> drop(MaterializedView present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop materialized view " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still read it")
                .lock(present.id(), LockMode.ACCESS_EXCLUSIVE)
                .sql("DROP MATERIALIZED VIEW {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(MaterializedView present, MaterializedView wanted, PlanContext context) {
        if (!present.query().equals(wanted.query()) || !present.columns().equals(wanted.columns())) {
            return new Alteration.Rebuild("a materialized view's query cannot be altered");
        }
        SqlText name = SqlText.of("MATERIALIZED VIEW {}", wanted.id().name());
        StepBuilder step = Step.alter(wanted)
                .summary("alter materialized view " + wanted.id().name());
        boolean moved = !Objects.equals(present.accessMethod(), wanted.accessMethod())
                || !Objects.equals(present.tablespace(), wanted.tablespace());
        if (moved) {
            step.hazard(HazardKind.REWRITE, wanted.id(), "its rows are rewritten")
                    .lockWhileWorking(wanted.id(), LockMode.ACCESS_EXCLUSIVE);
        } else {
            step.lock(wanted.id(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        }
        Clauses.alterOptions(name, present.options(), wanted.options()).forEach(step::sql);
        if (!Objects.equals(present.accessMethod(), wanted.accessMethod())) {
            step.sql(
                    "ALTER {} SET ACCESS METHOD {}",
                    name,
                    wanted.accessMethod() == null ? new Identifier("heap") : wanted.accessMethod());
        }
        if (!Objects.equals(present.tablespace(), wanted.tablespace())) {
            step.sql(
                    "ALTER {} SET TABLESPACE {}",
                    name,
                    wanted.tablespace() == null ? new Identifier("pg_default") : wanted.tablespace());
        }
        return Alteration.inPlace(step.build());
    }

    @Override
    public Step rename(MaterializedView present, MaterializedView wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename materialized view " + present.id().name() + " to "
                        + wanted.id().name().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql(
                        "ALTER MATERIALIZED VIEW {} RENAME TO {}",
                        present.id().name(),
                        wanted.id().name().name())
                .build();
    }

    @Override
    public Set<String> names(MaterializedView object) {
        return Ordered.of(
                "relation " + object.id().name(), "type " + object.id().name());
    }
}
