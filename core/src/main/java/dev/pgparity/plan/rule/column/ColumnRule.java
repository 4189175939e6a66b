package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Clauses;
import dev.pgparity.plan.rule.clause.GenericOptions;
import dev.pgparity.plan.rule.clause.Inline;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.clause.Storage;
import dev.pgparity.plan.rule.online.Lineage;
import dev.pgparity.plan.rule.proof.Lost;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        Optional<FillColumnLater> later = FillColumnLater.of(wanted, context);
        if (later.isPresent() && !context.target().has(wanted.id())) {
            return later.get().steps();
        }
        boolean inline = value != null && Inline.safe(value, wanted.table(), context);
        String fill = context.settings().fill().get(wanted.id().toString());
        if (fill != null) {
            return List.of(filled(wanted, inline ? value : null, SqlText.fromServer(fill), context));
        }
        if (wanted.identity() != null && IdentityOverHeirs.applies(wanted, context)) {
            return List.of(IdentityOverHeirs.step(wanted, wanted.identity(), context));
        }
        StepBuilder step = Step.create(wanted)
                .summary("add column " + References.name(wanted.id()))
                .sql(
                        "ALTER {} {} ADD COLUMN {}",
                        References.keyword(wanted.table().kind()),
                        wanted.id().relation(),
                        Columns.definition(wanted, inline ? value : null));
        if (inline && value != null) {
            step.puts(value);
        }
        Optional<String> rewrite = RowsOfNewColumn.written(wanted, inline ? value : null, context);
        if (rewrite.isPresent()) {
            step.hazard(HazardKind.REWRITE, wanted.id(), rewrite.get());
            Lineage.lockWhileWorking(wanted.table(), step, context);
        } else {
            step.lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE);
        }
        Lineage.cutTies(wanted.table(), context).forEach(step::awaits);
        Columns.afterwards(wanted).forEach(step::sql);
        Columns.persistence(wanted, context.source()).forEach(step::sql);
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
            mustBeGiven(wanted, step);
        }
        return List.of(step.build());
    }

    /**
     * The rows that exist get the value that somebody gave for them:
     *
     * <pre>
     * ALTER TABLE s.t ADD COLUMN c text;
     * UPDATE s.t SET c = 'web';
     * ALTER TABLE s.t ALTER COLUMN c SET NOT NULL;
     * </pre>
     */
    private static Step filled(Column wanted, @Nullable ColumnDefault value, SqlText fill, PlanContext context) {
        StepBuilder step = Step.create(wanted)
                .summary("add column " + References.name(wanted.id()) + " and fill it")
                .hazard(HazardKind.REWRITE, wanted.id(), "every row is updated")
                .sql(
                        "ALTER {} {} ADD COLUMN {}",
                        References.keyword(wanted.table().kind()),
                        wanted.id().relation(),
                        Columns.nullable(wanted))
                .sql(
                        "UPDATE {} SET {} = ({})",
                        wanted.id().relation(),
                        wanted.id().name(),
                        fill);
        Lineage.lockWhileWorking(wanted.table(), step, context);
        if (value != null) {
            step.sql("{} SET DEFAULT {}", Columns.atAll(wanted), value.expression())
                    .puts(value);
        }
        if (wanted.notNull()) {
            step.sql("{} SET NOT NULL", Columns.atAll(wanted));
        }
        if (wanted.notNull() && value == null) {
            mustBeGiven(wanted, step);
        }
        Columns.afterwards(wanted).forEach(step::sql);
        return step.build();
    }

    /** A hazard of every column that must not be null and that nothing else fills. */
    static void mustBeGiven(Column wanted, StepBuilder step) {
        step.hazard(
                HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "the running release inserts rows without a value for it");
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
        Lineage.cutTies(present.table(), context).forEach(step::awaits);
        if (present.generated() == null && present.table().kind() != Kind.FOREIGN_TABLE) {
            step.hazard(HazardKind.DATA_LOSS, present.id(), lost(present, context))
                    .probe(Lost.column(present.id(), name));
        }
        return List.of(step.build());
    }

    /** A column that is replaced because its type cannot be reached loses what an expression would keep. */
    private static String lost(Column present, PlanContext context) {
        Column wanted = context.source().find(present.id(), Column.class);
        if (wanted != null && Retype.needed(present, wanted, context)) {
            Optional<String> reason = new Retype(present, wanted, context).impossible();
            if (reason.isPresent()) {
                return reason.get() + " (--using " + present.id().path() + "=… keeps them), so its values are lost";
            }
        }
        return "its values are lost";
    }

    @Override
    public Alteration alter(Column present, Column wanted, PlanContext context) {
        if (!Objects.equals(present.generated(), wanted.generated()) || present.virtual() != wanted.virtual()) {
            return generation(present, wanted);
        }
        if (present.local() && !wanted.local() && Lineage.hasAncestors(wanted.table(), context.source())) {
            // INHERIT leaves a column that was the table's own its own; only a new table has it from the ancestor alone
            return Alteration.inPlace(Step.alter(wanted)
                    .disturbs(present.id(), Retype.CARRIED_ALONG, Set.of(present.table()))
                    .build());
        }
        List<Step> steps = new ArrayList<>();
        if (present.identity() != null && wanted.identity() == null) {
            steps.add(Step.alter(wanted)
                    .summary("drop identity of " + References.name(wanted.id()))
                    .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                    .sql("{} DROP IDENTITY", Columns.at(wanted))
                    .build());
        }
        if (Retype.needed(present, wanted, context)
                && Lineage.column(wanted, context.source(), context).noneMatch(context::alters)) {
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
        steps.addAll(new Nullability(present, wanted, context).steps(steps.isEmpty()));
        identity(present, wanted, context, steps);
        settings(present, wanted, context, steps);
        List<ObjectId> cut = Lineage.cutTies(wanted.table(), context);
        return new Alteration.InPlace(
                cut.isEmpty()
                        ? steps
                        : steps.stream()
                                .map(step -> step.toBuilder().awaits(cut).build())
                                .toList());
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

    private static void identity(Column present, Column wanted, PlanContext context, List<Step> steps) {
        Identity now = wanted.identity();
        if (now == null || now.equals(present.identity())) {
            return;
        }
        StepBuilder step = Step.alter(wanted)
                .summary("set identity of " + References.name(wanted.id()))
                .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE);
        Identity before = present.identity();
        if (before == null) {
            IdentityOverHeirs.added(wanted, now).forEach(step::sql);
            Columns.persistence(wanted, context.source()).forEach(step::sql);
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
                SequencePosition.within(now.sequence(), before.options(), now.options())
                        .forEach(step::sql);
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

    private static void settings(Column present, Column wanted, PlanContext context, List<Step> steps) {
        SqlText at = Columns.at(wanted);
        List<SqlText> statements = new ArrayList<>();
        if (!Objects.equals(present.storage(), wanted.storage())) {
            statements.add(SqlText.of(
                    "{} SET STORAGE {}", at, Storage.word(wanted.storage(), wanted.type(), context.source())));
        }
        if (!Objects.equals(present.compression(), wanted.compression())) {
            statements.add(SqlText.of(
                    "{} SET COMPRESSION {}",
                    at,
                    SqlText.fromServer(wanted.compression() == null ? "DEFAULT" : wanted.compression())));
        }
        SqlText foreign = GenericOptions.change(wanted.id(), present.foreignOptions(), wanted.foreignOptions());
        // of these, only the statistics target and the options of the planner leave readers and writers alone
        boolean exclusive = !statements.isEmpty() || !foreign.isEmpty();
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
        if (!foreign.isEmpty()) {
            statements.add(SqlText.of("{}{}", at, foreign));
        }
        List<String> reset = Clauses.toReset(present.options(), wanted.options());
        if (!reset.isEmpty()) {
            statements.add(SqlText.of("{} RESET ({})", at, Clauses.names(reset)));
        }
        if (!statements.isEmpty()) {
            StepBuilder step = Step.alter(wanted)
                    .summary("set options of " + References.name(wanted.id()))
                    .lock(wanted.table(), exclusive ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE);
            statements.forEach(step::sql);
            steps.add(step.build());
        }
    }

    /** A partition gets its columns from its partitioned table, an heir those that it does not declare itself. */
    @Override
    public boolean comesWith(Column wanted, PlanContext context) {
        return Lineage.column(wanted, context.source(), context).anyMatch(context::creates);
    }

    @Override
    public Optional<ObjectId> goesWith(Column present, PlanContext context) {
        return Lineage.column(present, context.target(), context)
                .filter(context::drops)
                .findFirst();
    }

    /** What the tables above allow comes first: a column is not nullable while its parent's is not. */
    @Override
    public Set<ObjectId> alsoRequires(Column wanted, PlanContext context) {
        return Stream.concat(
                        Lineage.column(wanted, context.source(), context),
                        DomainChecks.before(wanted, context.source()).stream())
                .collect(Ordered.toSet());
    }

    @Override
    public Step rename(Column present, Column wanted) {
        return Step.rename(present, wanted)
                .phase(Phase.CONTRACT)
                .summary("rename column " + References.name(present.id()) + " to "
                        + wanted.id().name())
                .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.BREAKS_RUNNING_CODE, present.id(), "the running release knows the old name")
                .sql(
                        "ALTER {} {} RENAME COLUMN {} TO {}",
                        References.keyword(wanted.table().kind()),
                        wanted.id().relation(),
                        present.id().name(),
                        wanted.id().name())
                .build();
    }

    @Override
    public Set<String> names(Column object) {
        QualifiedName sequence =
                object.identity() == null ? null : object.identity().sequence();
        return sequence == null ? Set.of() : Set.of("relation " + sequence);
    }
}
