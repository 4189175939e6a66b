package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Options;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
                && OnlineChoice.at(wanted.table(), context)
                && OnlineChoice.heirs(wanted.table(), context)
                        .filter(Set::isEmpty)
                        .isPresent()
                && wanted.local()
                && !wanted.inherited();
    }

    /** The steps; @param direct the step that does it in one statement. */
    static List<Step> of(Step direct, Column wanted, PlanContext context) {
        Constraint check = check(wanted);
        Constraint left = left(check, context);
        List<Step> steps = new ArrayList<>();
        if (left == null) {
            steps.add(Step.go(wanted.id(), Action.ALTER)
                    .summary(direct.summary() + ", for new rows")
                    .sql(ValidateConstraintLater.add(check))
                    .undo(ValidateConstraintLater.drop(check))
                    .hazards(keeping(direct, HazardKind.BREAKS_RUNNING_CODE))
                    .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                    .puts(ValidateConstraintLater.validated(check, false))
                    .requires(direct.requires())
                    .build());
        }
        if (left == null || !left.validated()) {
            StepBuilder validate =
                    Step.go(wanted.id(), Action.ALTER).puts(check).hazards(keeping(direct, HazardKind.MAY_FAIL));
            direct.probes().forEach(validate::probe);
            steps.add(ValidateConstraintLater.outside(validate, check)
                    .summary("look for null in the rows of " + References.name(wanted.id()))
                    .build());
        }
        steps.add(direct.toBuilder()
                .sql(List.of(direct.sql().getFirst(), ValidateConstraintLater.drop(check)))
                .undo(List.of(
                        SqlText.of("{} DROP NOT NULL", Columns.atAll(wanted)),
                        SqlText.of(
                                "ALTER TABLE {} ADD CONSTRAINT {} {}",
                                check.id().relation(),
                                check.id().name(),
                                check.definition())))
                .hazards(List.of())
                .withoutProbes()
                .withoutLocks()
                .lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE)
                .removes(check.id())
                .build());
        return steps;
    }

    private static List<Hazard> keeping(Step direct, HazardKind kind) {
        return direct.hazards().stream().filter(hazard -> hazard.kind() == kind).toList();
    }

    /** What an interrupted run left. */
    private static @org.jspecify.annotations.Nullable Constraint left(Constraint check, PlanContext context) {
        Constraint found = context.target().find(check.id(), Constraint.class);
        return found != null && ValidateConstraintLater.validated(found, true).equals(check) ? found : null;
    }

    /** Whether a check that is there serves a column that this plan makes not null, and goes with that. */
    static boolean takes(Constraint present, PlanContext context) {
        Optional<Column> column = present.columns().size() == 1
                ? Optional.ofNullable(context.source()
                        .find(
                                new ObjectId.Member(
                                        Kind.COLUMN,
                                        present.id().relation(),
                                        present.columns().getFirst()),
                                Column.class))
                : Optional.empty();
        return column.filter(wanted -> wanted.notNull()
                        && context.alters(wanted.id())
                        && context.target().find(wanted.id(), Column.class) instanceof Column before
                        && !before.notNull()
                        && applies(wanted, context)
                        && present.equals(left(check(wanted), context)))
                .isPresent();
    }

    static Constraint check(Column column) {
        return new Constraint(
                new ObjectId.Member(
                        Kind.CONSTRAINT,
                        column.id().relation(),
                        PassingName.NOT_NULL.of(column.id().name())),
                column.table(),
                Constraint.Type.CHECK,
                SqlText.of("CHECK (({} IS NOT NULL))", column.id().name()),
                true,
                true,
                false,
                List.of(column.id().name()),
                null,
                null,
                Options.NONE);
    }
}
