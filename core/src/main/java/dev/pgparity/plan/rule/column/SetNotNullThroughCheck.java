package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.online.OnlineChoice;
import dev.pgparity.plan.rule.online.PassingName;
import dev.pgparity.plan.rule.online.ValidateConstraintLater;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that is to hold no null any more, while others read and write.
 *
 * <pre>
 * ALTER TABLE s.t ALTER COLUMN c SET NOT NULL;  -- nobody reads or writes until every row was looked at
 * </pre>
 *
 * becomes, in three groups,
 *
 * <pre>
 * ALTER TABLE s.t ADD CONSTRAINT pgparity_not_null_c CHECK ((c IS NOT NULL)) NOT VALID;
 * COMMIT;
 * ALTER TABLE s.t VALIDATE CONSTRAINT pgparity_not_null_c;  -- readers and writers go on
 * BEGIN;
 * ALTER TABLE s.t ALTER COLUMN c SET NOT NULL;              -- an instant: the check proves it
 * ALTER TABLE s.t DROP CONSTRAINT pgparity_not_null_c;
 * COMMIT;
 * </pre>
 *
 * <p>The order is safe because the check forbids new nulls before the old ones are looked for, and is dropped only in the
 * transaction in which the column itself forbids them.
 */
final class SetNotNullThroughCheck {
    private SetNotNullThroughCheck() {}

    static boolean applies(Column wanted, PlanContext context) {
        return wanted.table().kind() == Kind.TABLE
                && OnlineChoice.heirs(wanted.table(), context)
                        .filter(below -> OnlineChoice.atAny(wanted.table(), below, context)
                                && below.stream().allMatch(heir -> heir.kind() == Kind.TABLE))
                        .isPresent();
    }

    /** The check and those of partitions and heirs that come with it. */
    private static List<Constraint> checks(Column wanted, PlanContext context) {
        List<Constraint> all = new ArrayList<>(List.of(check(wanted)));
        OnlineChoice.heirs(wanted.table(), context).orElseThrow().stream()
                .sorted()
                .forEach(heir -> all.add(check(
                        heir,
                        wanted,
                        // what a partition has from above is told as its own
                        context.target().has(new ObjectId.Attached(Kind.PARTITION, heir)))));
        return all;
    }

    /** The steps; @param direct the step that does it in one statement. */
    static List<Step> of(Step direct, Column wanted, PlanContext context) {
        Constraint check = check(wanted);
        List<Constraint> all = checks(wanted, context);
        Constraint left = left(check, context);
        List<Step> steps = new ArrayList<>();
        if (left == null) {
            steps.add(Step.go(wanted.id(), Action.ALTER)
                    .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                    .summary(direct.summary() + ", for new rows")
                    .sql(ValidateConstraintLater.add(check))
                    .undo(ValidateConstraintLater.drop(check))
                    .hazards(keeping(direct, HazardKind.BREAKS_RUNNING_CODE))
                    .puts(all) // what only comes from above is told as validated whatever it is
                    .puts(check.validated(false))
                    .requires(direct.requires())
                    .build());
        }
        if (left == null || !left.validated()) {
            StepBuilder validate =
                    Step.go(wanted.id(), Action.ALTER).puts(all).hazards(keeping(direct, HazardKind.MAY_FAIL));
            direct.probes().forEach(validate::probe);
            steps.add(ValidateConstraintLater.outside(validate, check, context)
                    .summary("look for null in the rows of " + References.name(wanted.id()))
                    .build());
        }
        List<SqlText> undo = new ArrayList<>(Nullability.allowing(wanted, context.target()));
        undo.add(SqlText.of(
                "ALTER TABLE {} ADD CONSTRAINT {} {}",
                check.id().relation(),
                check.id().name(),
                check.definition().sql()));
        steps.add(direct.toBuilder()
                .sql(List.of(direct.sql().getFirst(), ValidateConstraintLater.drop(check)))
                .undo(undo)
                .hazards(List.of())
                .withoutProbes()
                .withoutLocks()
                .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                .removes(all.stream().<ObjectId>map(Constraint::id).toList())
                .build());
        return steps;
    }

    private static List<Hazard> keeping(Step direct, HazardKind kind) {
        return direct.hazards().stream().filter(hazard -> hazard.kind() == kind).toList();
    }

    /** What an interrupted run left. */
    private static @org.jspecify.annotations.Nullable Constraint left(Constraint check, PlanContext context) {
        Constraint found = context.target().find(check.id(), Constraint.class);
        return found != null && found.validated(true).equals(check) ? found : null;
    }

    static Constraint check(Column column) {
        return check(column.table(), column, true);
    }

    private static Constraint check(ObjectId table, Column column, boolean local) {
        return Constraint.check(
                        new ObjectId.Member(
                                Kind.CONSTRAINT,
                                References.relation(table),
                                PassingName.NOT_NULL.of(column.id().name())),
                        table,
                        nothingIsNull(column))
                .local(local);
    }

    /** {@code CHECK ((c IS NOT NULL))}. */
    static Check nothingIsNull(Column column) {
        return Check.of(
                List.of(column.id().name()),
                SqlText.of("({} IS NOT NULL)", column.id().name()));
    }
}
