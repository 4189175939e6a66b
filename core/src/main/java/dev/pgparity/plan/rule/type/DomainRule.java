package dev.pgparity.plan.rule.type;

import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Inline;
import dev.pgparity.plan.rule.column.TypeDefinitions;
import dev.pgparity.plan.rule.column.TypeSwap;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Domains. Default and NOT NULL are altered in place; another base type replaces the domain under its columns.
 *
 * <pre>
 * CREATE DOMAIN s.d AS text COLLATE "C" NOT NULL DEFAULT 'x';
 * ALTER DOMAIN s.d SET DEFAULT 'y';
 * </pre>
 */
public final class DomainRule implements ObjectRule<Domain> {
    @Override
    public Class<Domain> type() {
        return Domain.class;
    }

    @Override
    public List<Step> create(Domain wanted, PlanContext context) {
        SqlText text = TypeDefinitions.domain(wanted);
        StepBuilder step =
                Step.create(wanted).summary("create domain " + wanted.id().name());
        for (Constraint constraint : context.source().children(wanted.id(), Constraint.class)) {
            if (Inline.constraint(constraint, context)) {
                text = text.and(
                        "\n    CONSTRAINT {} {}",
                        constraint.id().name(),
                        constraint.definition().sql());
                step.puts(constraint);
            }
        }
        return List.of(step.sql(text).build());
    }

    @Override
    public List<Step> drop(Domain present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop domain " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still name it")
                .sql("DROP DOMAIN {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(Domain present, Domain wanted, PlanContext context) {
        if (TypeSwap.needed(present, context)) {
            return TypeSwap.alteration(wanted, context);
        }
        SqlText domain = SqlText.of("ALTER DOMAIN {}", wanted.id().name());
        StepBuilder step =
                Step.alter(wanted).summary("alter domain " + wanted.id().name());
        if (!Objects.equals(present.defaultValue(), wanted.defaultValue())) {
            step.sql(
                    wanted.defaultValue() == null
                            ? domain.and(" DROP DEFAULT")
                            : domain.and(" SET DEFAULT {}", wanted.defaultValue()));
        }
        boolean renamed = !Objects.equals(present.notNullName(), wanted.notNullName());
        if (present.notNull() && (!wanted.notNull() || renamed)) {
            step.sql(domain.and(" DROP NOT NULL"));
        }
        if (wanted.notNull() && (!present.notNull() || renamed)) {
            step.sql(
                    wanted.notNullName() == null
                            ? domain.and(" SET NOT NULL")
                            : domain.and(" ADD CONSTRAINT {} NOT NULL", wanted.notNullName()));
        }
        if (wanted.notNull() && !present.notNull()) {
            step.hazard(HazardKind.MAY_FAIL, wanted.id(), "columns of the domain may hold null")
                    .hazard(HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "the running release may still write null");
            columns(wanted, context).forEach(column -> step.lockWhileWorking(column.table(), LockMode.SHARE));
        }
        return Alteration.inPlace(step.build());
    }

    private static List<Column> columns(Domain domain, PlanContext context) {
        return context.target().dependencies().on(domain.id()).stream()
                .map(use -> context.target().find(use.dependent(), Column.class))
                .filter(Objects::nonNull)
                .map(column -> (Column) column)
                .toList();
    }

    @Override
    public Set<String> names(Domain object) {
        return Set.of("type " + object.id().name());
    }
}
