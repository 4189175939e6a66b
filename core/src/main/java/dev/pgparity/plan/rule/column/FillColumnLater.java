package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Publication;
import dev.pgparity.catalog.object.RewriteRule;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.catalog.object.Trigger;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.plan.rule.clause.Inline;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.online.OnlineChoice;
import dev.pgparity.plan.rule.online.PassingName;
import dev.pgparity.plan.rule.online.ValidateConstraintLater;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new column whose value must be worked out for each row that is there, while others read and write.
 *
 * <pre>
 * ALTER TABLE s.t ADD COLUMN c uuid DEFAULT gen_random_uuid();  -- nobody reads or writes until the table is written anew
 * </pre>
 *
 * becomes, in three moves,
 *
 * <pre>
 * ALTER TABLE s.t ADD COLUMN c uuid;                             -- an instant, and so is what follows
 * ALTER TABLE s.t ALTER COLUMN c SET DEFAULT gen_random_uuid();
 * ALTER TABLE s.t ADD CONSTRAINT pgparity_filling_c CHECK (…) NOT VALID;
 * COMMIT;
 * DO …;                                                          -- fills a few pages, commits, goes on
 * ALTER TABLE s.t DROP CONSTRAINT pgparity_filling_c;
 * </pre>
 *
 * <p>The check marks the column as one that is not filled yet, so that a run that was cut off is gone on with by the next
 * one. Where the column is to be not null, the mark forbids null, is validated after the filling and proves the column.
 */
public final class FillColumnLater {
    /** Pages of one transaction: a few thousand rows at most, locked for some ten milliseconds. */
    private static final int PAGES = 50;

    private final Column wanted;
    private final @Nullable ColumnDefault value;
    private final SqlText filling;

    private FillColumnLater(Column wanted, @Nullable ColumnDefault value, SqlText filling) {
        this.wanted = wanted;
        this.value = value;
        this.filling = filling;
    }

    /** The way, where it is one for this column and worth it. */
    static Optional<FillColumnLater> of(Column wanted, PlanContext context) {
        ColumnDefault value = context.source()
                .find(
                        new ObjectId.Member(
                                Kind.DEFAULT,
                                wanted.id().relation(),
                                wanted.id().name()),
                        ColumnDefault.class);
        String fill = context.settings().fill().get(wanted.id().toString());
        boolean differs = value != null
                && context.source().surroundings().volatileDefaults().contains(value.id());
        boolean plain = wanted.generated() == null
                && wanted.identity() == null
                && wanted.local()
                && !wanted.inherited()
                && (value == null || Inline.safe(value, wanted.table(), context));
        if (!plain || (fill == null && !differs) || !mayBeUpdated(wanted.table(), context)) {
            return Optional.empty();
        }
        SqlText filling = fill == null ? SqlText.of("DEFAULT") : SqlText.of("({})", SqlText.fromServer(fill));
        return Optional.of(new FillColumnLater(wanted, value, filling));
    }

    /** An UPDATE of its rows does nothing else, and is possible. */
    private static boolean mayBeUpdated(ObjectId table, PlanContext context) {
        Table present = context.target().find(table, Table.class);
        boolean keyed = context.target().children(table, Constraint.class).stream()
                .anyMatch(constraint -> constraint.type() == Constraint.Type.PRIMARY_KEY);
        boolean published = context.target().objects().values().stream().anyMatch(Publication.class::isInstance);
        return present != null
                && present.partitionKey() == null
                && !present.forceRowSecurity()
                && OnlineChoice.at(table, context)
                && OnlineChoice.heirs(table, context).filter(Set::isEmpty).isPresent()
                && context.target().children(table, Trigger.class).isEmpty()
                && context.target().children(table, RewriteRule.class).isEmpty()
                && (keyed || !published);
    }

    /** All moves, for a column that is not there. */
    List<Step> steps() {
        Constraint mark = mark(wanted);
        StepBuilder add = Step.create(wanted.nullable())
                .summary("add column " + References.name(wanted.id()) + ", for new rows")
                .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                .sql("ALTER TABLE {} ADD COLUMN {}", wanted.id().relation(), Columns.nullable(wanted));
        if (value != null) {
            add.sql("{} SET DEFAULT {}", Columns.atAll(wanted), value.expression())
                    .puts(value);
        }
        Columns.afterwards(wanted).forEach(add::sql);
        add.sql(ValidateConstraintLater.add(mark))
                .puts(mark.validated(false))
                .undo(SqlText.of(
                        "ALTER TABLE {} DROP COLUMN {}",
                        wanted.id().relation(),
                        wanted.id().name()));
        if (wanted.notNull() && value == null) {
            ColumnRule.mustBeGiven(wanted, add);
        }
        List<Step> steps = new ArrayList<>(List.of(add.build()));
        steps.addAll(rest());
        return steps;
    }

    /** What is left to do once the column is there. */
    public List<Step> rest() {
        Constraint mark = mark(wanted);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.go(wanted.id(), Action.ALTER)
                .summary("fill column " + References.name(wanted.id()) + ", a few rows at a time")
                .transactionality(Transactionality.OUTSIDE)
                .lockWhileWorking(wanted.table(), LockMode.ROW_EXCLUSIVE)
                .puts(mark.validated(false))
                .sql("DO {}", new SqlLiteral(loop().sql()))
                // the column goes, and its values with it
                .undo(SqlText.of("SELECT 1"))
                .build());
        if (wanted.notNull()) {
            steps.add(ValidateConstraintLater.outside(
                            Step.go(wanted.id(), Action.ALTER).puts(mark), mark)
                    .summary("look for null in the rows of " + References.name(wanted.id()))
                    .build());
            steps.add(Step.alter(wanted)
                    .summary("forbid null in " + References.name(wanted.id()))
                    .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                    .sql("{} SET NOT NULL", Columns.atAll(wanted))
                    .sql(ValidateConstraintLater.drop(mark))
                    .removes(mark.id())
                    .undo(List.of(
                            SqlText.of("{} DROP NOT NULL", Columns.atAll(wanted)), ValidateConstraintLater.add(mark)))
                    .build());
        } else {
            steps.add(Step.go(wanted.id(), Action.ALTER)
                    .summary("column " + References.name(wanted.id()) + " is filled")
                    .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                    .sql(ValidateConstraintLater.drop(mark))
                    .removes(mark.id())
                    .undo(ValidateConstraintLater.add(mark))
                    .build());
        }
        return steps;
    }

    /**
     * Rows that somebody else has locked are left for a later pass, so that nobody waits in a circle; passes end when one
     * found nothing to do.
     */
    private SqlText loop() {
        SqlText pages = SqlText.of(
                "ctid >= ('(' || pgparity_page || ',0)')::pg_catalog.tid AND ctid < ('(' || pgparity_page + {} || ',0)')::pg_catalog.tid AND {} IS NULL",
                SqlText.number(PAGES),
                wanted.id().name());
        return SqlText.of(
                """
                DECLARE
                    pgparity_page int8;
                    pgparity_rows int8;
                    pgparity_filled int8;
                BEGIN
                    FOR pgparity_pass IN 1 .. 9 LOOP
                        pgparity_page := 0;
                        pgparity_filled := 0;
                        WHILE pgparity_page * pg_catalog.current_setting('block_size')::int8 < pg_catalog.pg_relation_size({}) LOOP
                            IF pgparity_pass = 1 THEN
                                UPDATE ONLY {} SET {} = {} WHERE ctid = ANY (ARRAY(
                                    SELECT ctid FROM ONLY {} WHERE {} FOR UPDATE SKIP LOCKED));
                            ELSE
                                UPDATE ONLY {} SET {} = {} WHERE {};
                            END IF;
                            GET DIAGNOSTICS pgparity_rows = ROW_COUNT;
                            pgparity_filled := pgparity_filled + pgparity_rows;
                            COMMIT;
                            pgparity_page := pgparity_page + {};
                        END LOOP;
                        EXIT WHEN pgparity_pass > 1 AND pgparity_filled = 0;
                    END LOOP;
                END""",
                new SqlLiteral(wanted.id().relation().sql()),
                wanted.id().relation(),
                wanted.id().name(),
                filling,
                wanted.id().relation(),
                pages,
                wanted.id().relation(),
                wanted.id().name(),
                filling,
                pages,
                SqlText.number(PAGES));
    }

    private static Constraint mark(Column column) {
        SqlText filled = SqlText.of("({} IS NOT NULL)", column.id().name());
        return Constraint.check(
                new ObjectId.Member(
                        Kind.CONSTRAINT,
                        column.id().relation(),
                        PassingName.FILLING.of(column.id().name())),
                column.table(),
                Check.of(List.of(column.id().name()), column.notNull() ? filled : SqlText.of("({} OR true)", filled)));
    }

    /** The way for a column whose filling was cut off. */
    public static Optional<FillColumnLater> cutOff(Column wanted, PlanContext context) {
        Constraint mark = mark(wanted);
        Constraint found = context.target().find(mark.id(), Constraint.class);
        boolean there = found != null
                && found.validated(true).equals(mark)
                && context.target().has(wanted.id())
                && !context.drops(wanted.id());
        return there ? of(wanted, context) : Optional.empty();
    }

    /** The column that a check marks, where it is such a mark and the column stays. */
    public static Optional<Column> marked(Constraint present, PlanContext context) {
        if (present.columns().size() != 1
                || !PassingName.FILLING.fits(present.id().name())) {
            return Optional.empty();
        }
        ObjectId.Member column = new ObjectId.Member(
                Kind.COLUMN, present.id().relation(), present.columns().getFirst());
        return Optional.ofNullable(context.source().find(column, Column.class))
                .filter(wanted -> mark(wanted).id().equals(present.id()));
    }
}
