package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.ColumnDefault;
import dev.pgparity.catalog.Identity;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Partition;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Columns of existing tables.
 *
 * <pre>
 * ALTER TABLE s.t ADD COLUMN c integer;
 * ALTER TABLE s.t ALTER COLUMN c TYPE bigint;
 * ALTER TABLE s.t DROP COLUMN c;
 * </pre>
 */
public final class ColumnRule implements ObjectRule<Column> {
    @Override
    public Class<Column> type() {
        return Column.class;
    }

    @Override
    public List<Step> create(Column wanted, PlanContext context) {
        ColumnDefault value = context.source()
                .find(
                        new ObjectId.Member(
                                Kind.DEFAULT,
                                wanted.id().relation(),
                                wanted.id().name()),
                        ColumnDefault.class);
        boolean inline = value != null && Inline.safe(value, wanted.table(), context);
        StepBuilder step = Step.create(wanted)
                .summary("add column " + References.name(wanted.id()))
                .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                .sql(
                        "ALTER {} {} ADD COLUMN {}",
                        References.keyword(wanted.table().kind()),
                        wanted.id().relation(),
                        Columns.definition(wanted, inline ? value : null));
        if (inline && value != null) {
            step.puts(value);
        }
        Columns.afterwards(wanted).forEach(step::sql);
        if (wanted.notNull() && value == null && wanted.identity() == null && wanted.generated() == null) {
            step.hazard(
                            HazardKind.MAY_FAIL,
                            wanted.id(),
                            "the column must not be null and has no default for the rows that exist")
                    .probe(new Probe(
                            HazardKind.MAY_FAIL,
                            wanted.id(),
                            SqlText.of("SELECT 1 FROM {} LIMIT 1", wanted.id().relation()),
                            SqlText.of(
                                    "SELECT count(*), count(*) FROM {}",
                                    wanted.id().relation()),
                            SqlText.EMPTY));
        }
        return List.of(step.build());
    }

    @Override
    public List<Step> drop(Column present, PlanContext context) {
        SqlText table = References.name(present.table());
        Identifier name = present.id().name();
        StepBuilder step = Step.drop(present)
                .summary("drop column " + References.name(present.id()))
                .lock(present.table(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release may still read or write it")
                .sql(
                        "ALTER {} {} DROP COLUMN {}",
                        References.keyword(present.table().kind()),
                        table,
                        name);
        if (present.generated() == null) {
            step.hazard(HazardKind.DATA_LOSS, present.id(), "its values are lost")
                    .probe(new Probe(
                            HazardKind.DATA_LOSS,
                            present.id(),
                            SqlText.of("SELECT 1 FROM {} WHERE {} IS NOT NULL LIMIT 1", table, name),
                            SqlText.of("SELECT count({}), count(*) FROM {}", name, table),
                            SqlText.EMPTY));
        }
        return List.of(step.build());
    }

    @Override
    public Alteration alter(Column present, Column wanted, PlanContext context) {
        if (!Objects.equals(present.generated(), wanted.generated()) || present.virtual() != wanted.virtual()) {
            return generation(present, wanted);
        }
        List<Step> steps = new ArrayList<>();
        if (present.identity() != null && wanted.identity() == null) {
            steps.add(Step.alter(wanted)
                    .summary("drop identity of " + References.name(wanted.id()))
                    .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                    .sql("{} DROP IDENTITY", Columns.at(wanted))
                    .build());
        }
        if (Retype.needed(present, wanted, context)) {
            Retype retype = new Retype(present, wanted, context);
            if (Retype.partitionKey(present, context)) {
                return Alteration.inPlace(Step.alter(wanted)
                        .disturbs(present.id(), Retype.CARRIED_ALONG, Set.of(present.table()))
                        .build());
            }
            if (retype.impossible().isPresent()) {
                return new Alteration.Rebuild(retype.impossible().get());
            }
            steps.add(retype.step());
        }
        nullability(present, wanted, steps);
        identity(present, wanted, steps);
        settings(present, wanted, steps);
        return new Alteration.InPlace(steps);
    }

    /** A stored column can become an ordinary one and keep its values; every other way needs a new column. */
    private static Alteration generation(Column present, Column wanted) {
        if (present.generated() != null
                && wanted.generated() == null
                && !present.virtual()
                && present.type().equals(wanted.type())) {
            return Alteration.inPlace(Step.alter(wanted)
                    .summary("make " + References.name(wanted.id()) + " an ordinary column that keeps its values")
                    .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                    .sql("{} DROP EXPRESSION", Columns.atAll(wanted))
                    .build());
        }
        return new Alteration.Rebuild("how a column is generated cannot be altered");
    }

    private static void nullability(Column present, Column wanted, List<Step> steps) {
        if (present.notNull() == wanted.notNull()) {
            return;
        }
        StepBuilder step = Step.alter(wanted).lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE);
        if (!wanted.notNull()) {
            steps.add(step.summary("allow null in " + References.name(wanted.id()))
                    .sql("{} DROP NOT NULL", Columns.atAll(wanted))
                    .build());
            return;
        }
        SqlText table = References.name(wanted.table());
        Identifier name = wanted.id().name();
        steps.add(step.summary("forbid null in " + References.name(wanted.id()))
                .hazard(HazardKind.MAY_FAIL, wanted.id(), "rows may hold null")
                .hazard(HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "the running release may still write null")
                .probe(new Probe(
                        HazardKind.MAY_FAIL,
                        wanted.id(),
                        SqlText.of("SELECT 1 FROM {} WHERE {} IS NULL LIMIT 1", table, name),
                        SqlText.of("SELECT count(*) FILTER (WHERE {} IS NULL), count(*) FROM {}", name, table),
                        SqlText.EMPTY))
                .sql("{} SET NOT NULL", Columns.atAll(wanted))
                .build());
    }

    private static void identity(Column present, Column wanted, List<Step> steps) {
        Identity now = wanted.identity();
        if (now == null || now.equals(present.identity())) {
            return;
        }
        StepBuilder step = Step.alter(wanted)
                .summary("set identity of " + References.name(wanted.id()))
                .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE);
        Identity before = present.identity();
        if (before == null) {
            // the next value must lie beyond the rows that exist; setval is no part of the schema
            step.sql("{} ADD {}", Columns.at(wanted), Columns.identity(now))
                    .sql(
                            "SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence({}, {}), max({})) FROM {} HAVING max({}) IS NOT NULL",
                            new dev.pgparity.sql.SqlLiteral(
                                    wanted.id().relation().sql()),
                            new dev.pgparity.sql.SqlLiteral(wanted.id().name().value()),
                            wanted.id().name(),
                            References.name(wanted.table()),
                            wanted.id().name());
        } else {
            if (before.always() != now.always()) {
                step.sql(
                        "{} SET GENERATED {}",
                        Columns.at(wanted),
                        now.always() ? SqlText.of("ALWAYS") : SqlText.of("BY DEFAULT"));
            }
            if (!before.sequence().equals(now.sequence())) {
                step.sql(
                        "ALTER SEQUENCE {} RENAME TO {}",
                        before.sequence(),
                        now.sequence().name());
            }
            if (!before.options().equals(now.options())) {
                step.sql("ALTER SEQUENCE {} {}", now.sequence(), SequenceRule.options(now.options()));
            }
            if (before.unlogged() != now.unlogged()) {
                step.sql(
                        "ALTER SEQUENCE {} SET {}",
                        now.sequence(),
                        now.unlogged() ? SqlText.of("UNLOGGED") : SqlText.of("LOGGED"));
            }
        }
        steps.add(step.build());
    }

    private static void settings(Column present, Column wanted, List<Step> steps) {
        SqlText at = Columns.at(wanted);
        List<SqlText> statements = new ArrayList<>();
        if (!Objects.equals(present.storage(), wanted.storage())) {
            statements.add(SqlText.of(
                    "{} SET STORAGE {}",
                    at,
                    SqlText.fromServer(wanted.storage() == null ? "DEFAULT" : wanted.storage())));
        }
        if (!Objects.equals(present.compression(), wanted.compression())) {
            statements.add(SqlText.of(
                    "{} SET COMPRESSION {}",
                    at,
                    SqlText.fromServer(wanted.compression() == null ? "DEFAULT" : wanted.compression())));
        }
        if (!Objects.equals(present.statisticsTarget(), wanted.statisticsTarget())) {
            statements.add(SqlText.of(
                    "{} SET STATISTICS {}",
                    at,
                    SqlText.number(wanted.statisticsTarget() == null ? -1 : wanted.statisticsTarget())));
        }
        var set = Clauses.toSet(present.options(), wanted.options());
        if (!set.isEmpty()) {
            statements.add(SqlText.of("{} SET ({})", at, Clauses.options(set)));
        }
        List<String> reset = Clauses.toReset(present.options(), wanted.options());
        if (!reset.isEmpty()) {
            statements.add(SqlText.of("{} RESET ({})", at, Clauses.names(reset)));
        }
        if (!statements.isEmpty()) {
            StepBuilder step = Step.alter(wanted)
                    .summary("set options of " + References.name(wanted.id()))
                    .lock(wanted.table(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            statements.forEach(step::sql);
            steps.add(step.build());
        }
    }

    /** A partition gets its columns from its partitioned table. */
    @Override
    public boolean comesWith(Column wanted, PlanContext context) {
        return !context.creates(wanted.table())
                && parent(wanted, context.source()).filter(context::creates).isPresent();
    }

    @Override
    public Optional<ObjectId> goesWith(Column present, PlanContext context) {
        return parent(present, context.target()).filter(context::drops);
    }

    private static Optional<ObjectId> parent(Column column, dev.pgparity.catalog.Catalog catalog) {
        return catalog.children(column.table(), Partition.class).stream()
                .map(Partition::partitioned)
                .map(table -> (ObjectId) new ObjectId.Member(
                        Kind.COLUMN, References.relation(table), column.id().name()))
                .findFirst();
    }

    @Override
    public Set<String> names(Column object) {
        QualifiedName sequence =
                object.identity() == null ? null : object.identity().sequence();
        return sequence == null ? Set.of() : Set.of("relation " + sequence);
    }
}
