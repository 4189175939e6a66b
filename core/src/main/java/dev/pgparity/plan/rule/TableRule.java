package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.ColumnDefault;
import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.Inheritance;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Options;
import dev.pgparity.catalog.Partition;
import dev.pgparity.catalog.Table;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tables. A new table is one statement with its columns, their defaults and those constraints that need nothing else:
 *
 * <pre>
 * CREATE TABLE s.t (
 *     id bigint NOT NULL,
 *     CONSTRAINT t_pkey PRIMARY KEY (id)
 * );
 * </pre>
 */
public final class TableRule implements ObjectRule<Table> {
    @Override
    public Class<Table> type() {
        return Table.class;
    }

    @Override
    public List<Step> create(Table wanted, PlanContext context) {
        Catalog source = context.source();
        StepBuilder step =
                Step.create(wanted).summary("create table " + wanted.id().name());
        List<SqlText> items = new ArrayList<>();
        List<SqlText> later = new ArrayList<>();
        for (Identifier name : source.columnOrder(wanted.id())) {
            ObjectId id = new ObjectId.Member(Kind.COLUMN, wanted.id().name(), name);
            Column column = source.find(id, Column.class);
            if (column == null) {
                continue;
            }
            step.puts(column);
            ColumnDefault value =
                    source.find(new ObjectId.Member(Kind.DEFAULT, wanted.id().name(), name), ColumnDefault.class);
            if (!column.local()) {
                // it comes with the ancestor's, but what a definition cannot say does not
                Lineage.ofAncestors(column, source).forEach(step::requires);
                later.addAll(Columns.afterwards(column));
                continue;
            }
            boolean inline = value != null && Inline.safe(value, wanted.id(), context);
            items.add(
                    wanted.ofType() == null
                            ? Columns.definition(
                                    Lineage.withoutInheritedExpression(column, source), inline ? value : null)
                            : Columns.withOptions(column, inline ? value : null));
            if (inline && value != null) {
                step.puts(value);
            }
            later.addAll(Columns.afterwards(column));
            later.addAll(Columns.persistence(column, source));
        }
        // an heir must not be made with what its ancestor is about to lose
        Lineage.lostByAncestors(wanted.id(), context).forEach(step::awaits);
        for (Constraint constraint : source.children(wanted.id(), Constraint.class)) {
            if (Inline.constraint(constraint, context)) {
                items.add(SqlText.of(
                        "CONSTRAINT {} {}",
                        constraint.id().name(),
                        constraint.definition().sql()));
                step.puts(constraint);
            }
        }
        items.removeIf(SqlText::isEmpty);
        step.sql(statement(wanted, items, ancestors(wanted, step, source)));
        later.forEach(step::sql);
        rowSecurity(wanted).forEach(step::sql);
        Table before = context.target().find(wanted.id(), Table.class);
        return before != null && context.drops(wanted.id())
                ? List.of(step.phase(Phase.CONTRACT).build(), RowRescue.back(before, wanted, context))
                : List.of(step.build());
    }

    private static SqlText statement(Table table, List<SqlText> items, List<SqlText> ancestors) {
        SqlText body = items.isEmpty() ? SqlText.of("()") : SqlText.of("(\n    {}\n)", SqlText.join(",\n    ", items));
        SqlText text = SqlText.of(
                "CREATE {}TABLE {} {}",
                table.unlogged() ? SqlText.of("UNLOGGED ") : SqlText.EMPTY,
                table.id().name(),
                table.ofType() == null
                        ? body
                        : SqlText.of("OF {} {}", table.ofType(), items.isEmpty() ? SqlText.EMPTY : body));
        if (!ancestors.isEmpty()) {
            text = text.and(" INHERITS ({})", SqlText.join(", ", ancestors));
        }
        if (table.partitionKey() != null) {
            text = text.and(" PARTITION BY {}", table.partitionKey());
        }
        if (table.accessMethod() != null) {
            text = text.and(" USING {}", table.accessMethod());
        }
        if (!table.options().isEmpty()) {
            text = text.and(" WITH ({})", Clauses.options(table.options().values()));
        }
        if (table.tablespace() != null) {
            text = text.and(" TABLESPACE {}", table.tablespace());
        }
        return text;
    }

    private static List<SqlText> ancestors(Table wanted, StepBuilder step, Catalog source) {
        List<Inheritance> found = new ArrayList<>(source.children(wanted.id(), Inheritance.class));
        found.sort(Comparator.comparingInt(Inheritance::sequence));
        step.puts(found);
        return found.stream().map(i -> References.name(i.ancestor())).toList();
    }

    private static List<SqlText> rowSecurity(Table table) {
        List<SqlText> statements = new ArrayList<>();
        if (table.rowSecurity()) {
            statements.add(SqlText.of(
                    "ALTER TABLE {} ENABLE ROW LEVEL SECURITY", table.id().name()));
        }
        if (table.forceRowSecurity()) {
            statements.add(SqlText.of(
                    "ALTER TABLE ONLY {} FORCE ROW LEVEL SECURITY", table.id().name()));
        }
        return statements;
    }

    @Override
    public List<Step> drop(Table present, PlanContext context) {
        Table after = context.source().find(present.id(), Table.class);
        if (after != null && context.creates(present.id())) {
            return List.of(RowRescue.aside(present, after, context));
        }
        SqlText name = SqlText.of("{}", present.id().name());
        StepBuilder step = Step.drop(present);
        for (ObjectId above : Lineage.referencedAbove(present.id(), context)) {
            // a foreign key to the partitioned table holds on to each of its partitions
            step.lock(above, LockMode.ACCESS_EXCLUSIVE)
                    .sql("ALTER TABLE {} DETACH PARTITION {}", References.name(above), name);
        }
        return List.of(step.summary("drop table " + name)
                .hazard(HazardKind.DATA_LOSS, present.id(), "every row of the table is lost")
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still use it")
                .probe(Lost.rows(present))
                .lock(present.id(), LockMode.ACCESS_EXCLUSIVE)
                .sql("DROP TABLE {}", name)
                .build());
    }

    @Override
    public Alteration alter(Table present, Table wanted, PlanContext context) {
        if ((present.partitionKey() == null) != (wanted.partitionKey() == null)
                || (present.partitionKey() != null && !present.partitionKey().equals(wanted.partitionKey()))) {
            return new Alteration.Rebuild("how it is partitioned cannot be altered");
        }
        SqlText name = SqlText.of("{}", wanted.id().name());
        StepBuilder step = Step.alter(wanted).summary("alter table " + name);
        lock(present, wanted, step);
        if (present.unlogged() != wanted.unlogged()) {
            step.sql("ALTER TABLE {} SET {}", name, wanted.unlogged() ? SqlText.of("UNLOGGED") : SqlText.of("LOGGED"))
                    .hazard(HazardKind.REWRITE, wanted.id(), "the whole table is written anew");
        }
        if (!java.util.Objects.equals(present.accessMethod(), wanted.accessMethod())) {
            step.sql(
                            "ALTER TABLE {} SET ACCESS METHOD {}",
                            name,
                            wanted.accessMethod() == null ? new Identifier("heap") : wanted.accessMethod())
                    .hazard(HazardKind.REWRITE, wanted.id(), "the whole table is written anew");
        }
        if (!java.util.Objects.equals(present.tablespace(), wanted.tablespace())) {
            step.sql(
                            "ALTER TABLE {} SET TABLESPACE {}",
                            name,
                            wanted.tablespace() == null ? new Identifier("pg_default") : wanted.tablespace())
                    .hazard(HazardKind.REWRITE, wanted.id(), "the whole table is copied to another tablespace");
        }
        if (!java.util.Objects.equals(present.ofType(), wanted.ofType())) {
            // a typed table can neither be a partition nor inherit
            step.awaits(new ObjectId.Attached(Kind.PARTITION, wanted.id()));
            context.target().children(wanted.id(), Inheritance.class).forEach(i -> step.awaits(i.id()));
            step.sql(
                    wanted.ofType() == null
                            ? SqlText.of("ALTER TABLE {} NOT OF", name)
                            : SqlText.of("ALTER TABLE {} OF {}", name, wanted.ofType()));
        }
        Clauses.alterOptions(SqlText.of("TABLE {}", name), present.options(), wanted.options())
                .forEach(step::sql);
        rowSecurityChange(present, wanted, step);
        return Alteration.inPlace(step.build());
    }

    /** The rows of a partitioned table are its partitions', which have settings of their own. */
    private static void lock(Table present, Table wanted, StepBuilder step) {
        boolean moved = present.unlogged() != wanted.unlogged()
                || !java.util.Objects.equals(present.accessMethod(), wanted.accessMethod())
                || !java.util.Objects.equals(present.tablespace(), wanted.tablespace());
        if (moved && wanted.partitionKey() == null) {
            step.lockWhileWorking(wanted.id(), LockMode.ACCESS_EXCLUSIVE);
        } else {
            step.lock(
                    wanted.id(),
                    Clauses.harmless(present.options(), wanted.options())
                                    && with(present, wanted.options()).equals(wanted)
                            ? LockMode.SHARE_UPDATE_EXCLUSIVE
                            : LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private static Table with(Table table, Options options) {
        return new Table(
                table.id(),
                table.unlogged(),
                table.accessMethod(),
                table.tablespace(),
                table.partitionKey(),
                table.ofType(),
                options,
                table.rowSecurity(),
                table.forceRowSecurity());
    }

    private static void rowSecurityChange(Table present, Table wanted, StepBuilder step) {
        if (present.rowSecurity() != wanted.rowSecurity()) {
            step.sql(
                    "ALTER TABLE {} {} ROW LEVEL SECURITY",
                    wanted.id().name(),
                    wanted.rowSecurity() ? SqlText.of("ENABLE") : SqlText.of("DISABLE"));
        }
        if (present.forceRowSecurity() != wanted.forceRowSecurity()) {
            step.sql(
                    "ALTER TABLE ONLY {} {} ROW LEVEL SECURITY",
                    wanted.id().name(),
                    wanted.forceRowSecurity() ? SqlText.of("FORCE") : SqlText.of("NO FORCE"));
        }
        if ((present.rowSecurity() && !wanted.rowSecurity())
                || (present.forceRowSecurity() && !wanted.forceRowSecurity())) {
            step.hazard(HazardKind.WEAKENS_SECURITY, wanted.id(), "row level security is switched off");
        }
        if ((!present.rowSecurity() && wanted.rowSecurity())
                || (wanted.rowSecurity() && !present.forceRowSecurity() && wanted.forceRowSecurity())) {
            step.hazard(
                    HazardKind.BREAKS_RUNNING_CODE,
                    wanted.id(),
                    "rows that no policy allows are hidden from roles that see them now");
        }
    }

    /** A partition goes with its partitioned table. */
    @Override
    public Optional<ObjectId> goesWith(Table present, PlanContext context) {
        return context.target().children(present.id(), Partition.class).stream()
                .map(Partition::partitioned)
                .filter(context::drops)
                .findFirst();
    }

    @Override
    public Step rename(Table present, Table wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename table " + present.id().name() + " to "
                        + wanted.id().name().name())
                .lock(wanted.id(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql(
                        "ALTER TABLE {} RENAME TO {}",
                        present.id().name(),
                        wanted.id().name().name())
                .build();
    }

    @Override
    public Set<String> names(Table object) {
        return Ordered.of(
                "relation " + object.id().name(), "type " + object.id().name());
    }
}
