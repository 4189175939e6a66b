package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.object.View;
import dev.pgparity.catalog.part.Options;
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
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Views. One whose columns stay, with others added at the end, is replaced in place and keeps its dependents:
 *
 * <pre>CREATE OR REPLACE VIEW s.v WITH (security_invoker='true') AS SELECT …;</pre>
 */
public final class ViewRule implements ObjectRule<View> {
    @Override
    public Class<View> type() {
        return View.class;
    }

    @Override
    public List<Step> create(View wanted, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("create view " + wanted.id().name())
                .sql(definition(wanted, SqlText.of("CREATE VIEW")));
        View present = context.target().find(wanted.id(), View.class);
        if (present != null) {
            judge(present, wanted, step);
        }
        return List.of(step.build());
    }

    private static SqlText definition(View view, SqlText create) {
        SqlText options = view.options().isEmpty()
                ? SqlText.EMPTY
                : SqlText.of(" WITH ({})", Clauses.options(view.options().values()));
        return SqlText.of(
                "{} {}{}{} AS\n{}",
                create,
                view.id().name(),
                view.columns().isEmpty()
                        ? SqlText.EMPTY
                        : SqlText.of(
                                " ({})",
                                SqlText.join(
                                        ", ",
                                        view.columns().stream()
                                                .map(ViewColumn::name)
                                                .toList())),
                options,
                view.query());
    }

    @Override
    public List<Step> drop(View present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop view " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still read it")
                .lock(present.id(), LockMode.ACCESS_EXCLUSIVE)
                .sql("DROP VIEW {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(View present, View wanted, PlanContext context) {
        int kept = present.columns().size();
        if (wanted.columns().size() < kept || !wanted.columns().subList(0, kept).equals(present.columns())) {
            return new Alteration.Rebuild("a view cannot lose, rename or retype a column in place");
        }
        StepBuilder step = Step.alter(wanted)
                .summary("replace view " + wanted.id().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE);
        if (!present.query().equals(wanted.query()) || !present.columns().equals(wanted.columns())) {
            step.sql(definition(wanted, SqlText.of("CREATE OR REPLACE VIEW")));
        } else {
            Clauses.alterOptions(SqlText.of("VIEW {}", wanted.id().name()), present.options(), wanted.options())
                    .forEach(step::sql);
        }
        judge(present, wanted, step);
        return Alteration.inPlace(step.build());
    }

    private static void judge(View present, View wanted, StepBuilder step) {
        for (String option : List.of("security_invoker", "security_barrier")) {
            if (on(present, option) && !on(wanted, option)) {
                step.hazard(HazardKind.WEAKENS_SECURITY, wanted.id(), option + " is switched off");
            }
        }
    }

    private static boolean on(View view, String option) {
        String value = view.options().values().get(option);
        return value != null && Ordered.of("true", "on", "1", "yes").contains(value);
    }

    @Override
    public Step rename(View present, View wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename view " + present.id().name() + " to "
                        + wanted.id().name().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql(
                        "ALTER VIEW {} RENAME TO {}",
                        present.id().name(),
                        wanted.id().name().name())
                .build();
    }

    @Override
    public Set<String> names(View object) {
        return Ordered.of(
                "relation " + object.id().name(), "type " + object.id().name());
    }

    /** Its columns with nothing in them. A check option would need an updatable query. */
    @Override
    public Optional<View> placeholder(View view) {
        List<SqlText> columns = new ArrayList<>();
        for (ViewColumn column : view.columns()) {
            SqlText collation =
                    column.collation() == null ? SqlText.EMPTY : SqlText.of(" COLLATE {}", column.collation());
            columns.add(SqlText.of("NULL::{}{} AS {}", column.type(), collation, column.name()));
        }
        Map<String, String> options = new LinkedHashMap<>(view.options().values());
        options.remove("check_option");
        return Optional.of(new View(
                view.id(), view.columns(), SqlText.of("SELECT {}", SqlText.join(", ", columns)), new Options(options)));
    }
}
