package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.EnumType;
import dev.pgparity.catalog.Kind;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Enums. Values are added in place; removing or reordering them swaps the type:
 *
 * <pre>
 * ALTER TYPE s.mood RENAME TO mood__replaced;
 * CREATE TYPE s.mood AS ENUM (…);
 * ALTER TABLE s.person ALTER COLUMN mood TYPE s.mood USING mood::text::s.mood;
 * DROP TYPE s.mood__replaced;
 * </pre>
 */
public final class EnumTypeRule implements ObjectRule<EnumType> {
    @Override
    public Class<EnumType> type() {
        return EnumType.class;
    }

    @Override
    public List<Step> create(EnumType wanted, PlanContext context) {
        return List.of(Step.create(wanted)
                .summary("create enum " + wanted.id().name())
                .sql(definition(wanted))
                .build());
    }

    private static SqlText definition(EnumType type) {
        return SqlText.of("CREATE TYPE {} AS ENUM ({})", type.id().name(), Clauses.literals(type.labels()));
    }

    @Override
    public List<Step> drop(EnumType present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop enum " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still name it")
                .sql("DROP TYPE {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(EnumType present, EnumType wanted, PlanContext context) {
        List<String> kept = new ArrayList<>(wanted.labels());
        kept.retainAll(present.labels());
        return kept.equals(present.labels())
                ? Alteration.inPlace(addValues(present, wanted))
                : Alteration.inPlace(swap(present, wanted, context));
    }

    private static Step addValues(EnumType present, EnumType wanted) {
        StepBuilder step = Step.alter(wanted)
                .summary("add values to enum " + wanted.id().name())
                .transactionality(Transactionality.COMMIT_BEFORE_USE);
        List<String> labels = new ArrayList<>(present.labels());
        for (int i = 0; i < wanted.labels().size(); i++) {
            String label = wanted.labels().get(i);
            if (labels.contains(label)) {
                continue;
            }
            if (i == labels.size()) {
                step.sql("ALTER TYPE {} ADD VALUE {}", wanted.id().name(), new SqlLiteral(label));
            } else {
                step.sql(
                        "ALTER TYPE {} ADD VALUE {} BEFORE {}",
                        wanted.id().name(),
                        new SqlLiteral(label),
                        new SqlLiteral(labels.get(i)));
            }
            labels.add(i, label);
        }
        return step.hazard(HazardKind.IRREVERSIBLE, wanted.id(), "a value of an enum cannot be taken back")
                .build();
    }

    private static Step swap(EnumType present, EnumType wanted, PlanContext context) {
        QualifiedName name = wanted.id().name();
        Identifier away = new Identifier(name.name()
                        .value()
                        .substring(0, Math.min(40, name.name().value().length())) + "__replaced");
        QualifiedName old = new QualifiedName(name.schema(), away);
        StepBuilder step = Step.alter(wanted)
                .summary("replace enum " + name + " by one with other values")
                .phase(Phase.CONTRACT)
                .hazard(HazardKind.REWRITE, wanted.id(), "every table with such a column is rewritten")
                .hazard(HazardKind.MAY_FAIL, wanted.id(), "rows may hold a value that the new enum lacks")
                .hazard(
                        HazardKind.BREAKS_RUNNING_CODE,
                        wanted.id(),
                        "values that the running release may write are gone")
                .disturbs(wanted.id(), Set.of(Kind.COLUMN))
                .sql("ALTER TYPE {} RENAME TO {}", name, away)
                .sql(definition(wanted));
        for (Dependency use : context.target().dependencies().on(present.id())) {
            Column column = context.target().find(use.dependent(), Column.class);
            if (column == null || context.drops(column.id()) || column.inherited()) {
                continue;
            }
            boolean array = column.type().sql().endsWith("[]");
            step.sql(
                            array
                                    ? SqlText.of(
                                            "ALTER TABLE {} ALTER COLUMN {} TYPE {}[] USING {}::text[]::{}[]",
                                            References.relation(column.id()),
                                            column.id().name(),
                                            name,
                                            column.id().name(),
                                            name)
                                    : SqlText.of(
                                            "ALTER TABLE {} ALTER COLUMN {} TYPE {} USING {}::text::{}",
                                            References.relation(column.id()),
                                            column.id().name(),
                                            name,
                                            column.id().name(),
                                            name))
                    .puts(Objects.requireNonNull(column))
                    .lockWhileWorking(column.table(), LockMode.ACCESS_EXCLUSIVE)
                    .disturbs(column.id(), ColumnRule.CARRIED_ALONG);
        }
        return step.sql("DROP TYPE {}", old).build();
    }

    @Override
    public Step rename(EnumType present, EnumType wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename type " + present.id().name() + " to "
                        + wanted.id().name().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql("ALTER TYPE {} RENAME TO {}", present.id().name(), wanted.id().name().name())
                .build();
    }

    @Override
    public Set<String> names(EnumType object) {
        return Set.of("type " + object.id().name());
    }
}
