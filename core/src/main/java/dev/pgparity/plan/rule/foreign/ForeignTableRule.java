package dev.pgparity.plan.rule.foreign;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.ForeignTable;
import dev.pgparity.catalog.object.Inheritance;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.GenericOptions;
import dev.pgparity.plan.rule.clause.Inline;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.column.Columns;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Foreign tables. Their rows live elsewhere, so dropping one loses none.
 *
 * <pre>
 * CREATE FOREIGN TABLE s.t (
 *     id bigint OPTIONS (column_name 'ID') NOT NULL
 * )
 * SERVER srv OPTIONS (table_name 't');
 * </pre>
 */
public final class ForeignTableRule implements ObjectRule<ForeignTable> {
    @Override
    public Class<ForeignTable> type() {
        return ForeignTable.class;
    }

    @Override
    public List<Step> create(ForeignTable wanted, PlanContext context) {
        Catalog source = context.source();
        StepBuilder step = Step.create(wanted)
                .summary("create foreign table " + wanted.id().name());
        List<SqlText> items = new ArrayList<>();
        List<SqlText> later = new ArrayList<>();
        for (Identifier name : source.columnOrder(wanted.id())) {
            Column column =
                    source.find(new ObjectId.Member(Kind.COLUMN, wanted.id().name(), name), Column.class);
            if (column == null) {
                continue;
            }
            step.puts(column);
            ColumnDefault value =
                    source.find(new ObjectId.Member(Kind.DEFAULT, wanted.id().name(), name), ColumnDefault.class);
            if (!column.local()) {
                continue;
            }
            boolean inline = value != null && Inline.safe(value, wanted.id(), context);
            items.add(Columns.definition(column, inline ? value : null));
            if (inline && value != null) {
                step.puts(value);
            }
            later.addAll(Columns.afterwards(column));
        }
        for (Constraint constraint : source.children(wanted.id(), Constraint.class)) {
            if (Inline.constraint(constraint, context)) {
                items.add(SqlText.of(
                        "CONSTRAINT {} {}",
                        constraint.id().name(),
                        constraint.definition().sql()));
                step.puts(constraint);
            }
        }
        List<Inheritance> ancestors = new ArrayList<>(source.children(wanted.id(), Inheritance.class));
        ancestors.sort(Comparator.comparingInt(Inheritance::sequence));
        step.puts(ancestors);
        SqlText text = SqlText.of(
                "CREATE FOREIGN TABLE {} {}",
                wanted.id().name(),
                items.isEmpty() ? SqlText.of("()") : SqlText.of("(\n    {}\n)", SqlText.join(",\n    ", items)));
        if (!ancestors.isEmpty()) {
            text = text.and(
                    " INHERITS ({})",
                    SqlText.join(
                            ", ",
                            ancestors.stream()
                                    .map(i -> References.name(i.ancestor()))
                                    .toList()));
        }
        step.sql("{} SERVER {}{}", text, wanted.server(), GenericOptions.clause(wanted.id(), wanted.options()));
        step.secrets(GenericOptions.secrets(wanted.id(), Options.NONE, wanted.options()));
        later.forEach(step::sql);
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(ForeignTable present, PlanContext context) {
        return List.of(Step.drop(present)
                .summary("drop foreign table " + present.id().name())
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .lock(present.id(), LockMode.ACCESS_EXCLUSIVE)
                .sql("DROP FOREIGN TABLE {}", present.id().name())
                .build());
    }

    @Override
    public Alteration alter(ForeignTable present, ForeignTable wanted, PlanContext context) {
        if (!present.server().equals(wanted.server())) {
            return new Alteration.Rebuild("a foreign table cannot move to another server");
        }
        return Alteration.inPlace(Step.alter(wanted)
                .summary("set options of foreign table " + wanted.id().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE)
                .sql(
                        "ALTER FOREIGN TABLE {}{}",
                        wanted.id().name(),
                        GenericOptions.change(wanted.id(), present.options(), wanted.options()))
                .secrets(GenericOptions.secrets(wanted.id(), present.options(), wanted.options()))
                .build());
    }

    /** A partition goes with its partitioned table. */
    @Override
    public Optional<ObjectId> goesWith(ForeignTable present, PlanContext context) {
        return context.target().children(present.id(), Partition.class).stream()
                .map(Partition::partitioned)
                .filter(context::drops)
                .findFirst();
    }

    @Override
    public Set<ObjectId> alsoRequires(ForeignTable wanted, PlanContext context) {
        return Set.of(new ObjectId.Global(Kind.SERVER, wanted.server()));
    }

    @Override
    public Set<String> names(ForeignTable object) {
        return Ordered.of(
                "relation " + object.id().name(), "type " + object.id().name());
    }
}
