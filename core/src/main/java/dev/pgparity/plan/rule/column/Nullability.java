package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.online.Lineage;
import dev.pgparity.plan.rule.proof.Violations;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a column may hold null.
 *
 * <pre>
 * ALTER TABLE s.t ALTER COLUMN c SET NOT NULL;
 * ALTER TABLE s.t ALTER COLUMN c DROP NOT NULL;
 * </pre>
 *
 * <p>Both statements carry the partitions and heirs along, so these have no step of their own.
 */
final class Nullability {
    private final Column present;
    private final Column wanted;
    private final PlanContext context;

    Nullability(Column present, Column wanted, PlanContext context) {
        this.present = present;
        this.wanted = wanted;
        this.context = context;
    }

    /** The steps; @param alone whether nothing else about the column changes. */
    List<Step> steps(boolean alone) {
        if (present.notNull() == wanted.notNull() || fromAbove()) {
            return List.of();
        }
        return wanted.notNull() ? forbid(alone) : List.of(allow());
    }

    private boolean fromAbove() {
        return Lineage.column(wanted, context.source(), context)
                .anyMatch(above -> context.target().find(above, Column.class) instanceof Column before
                        && context.source().find(above, Column.class) instanceof Column after
                        && before.notNull() == present.notNull()
                        && after.notNull() == wanted.notNull());
    }

    private Step allow() {
        StepBuilder step = change("allow null in " + References.name(wanted.id()));
        Stream.concat(Stream.of(wanted.table()), Lineage.below(wanted.table(), context.target()).stream())
                .flatMap(table -> context.target().children(table, Constraint.class).stream())
                .filter(key -> key.type() == Constraint.Type.PRIMARY_KEY)
                .forEach(key -> step.awaits(key.id()));
        allowing(wanted, context.source()).forEach(step::sql);
        return step.build();
    }

    /** The statement, and those that give back to tables below what it takes from them though it is to stay. */
    static List<SqlText> allowing(Column column, Catalog afterwards) {
        List<SqlText> statements = new ArrayList<>();
        statements.add(SqlText.of("{} DROP NOT NULL", Columns.atAll(column)));
        Lineage.below(column.table(), afterwards).stream()
                .sorted()
                .map(table -> afterwards.find(
                        new ObjectId.Member(
                                Kind.COLUMN,
                                References.relation(table),
                                column.id().name()),
                        Column.class))
                .filter(heir -> heir != null && heir.notNull())
                .forEach(heir -> statements.add(SqlText.of("{} SET NOT NULL", Columns.at(heir))));
        return statements;
    }

    private List<Step> forbid(boolean alone) {
        if (wanted.table().kind() == Kind.FOREIGN_TABLE) {
            // a promise that nobody checks
            return List.of(change("declare " + References.name(wanted.id()) + " not null")
                    .sql("{} SET NOT NULL", Columns.atAll(wanted))
                    .build());
        }
        Optional<FillColumnLater> cutOff = FillColumnLater.cutOff(wanted, context);
        if (cutOff.isPresent() && alone) {
            return cutOff.get().rest();
        }
        StepBuilder direct = Step.alter(wanted).summary("forbid null in " + References.name(wanted.id()));
        if (isProven()) {
            direct.lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE);
        } else {
            Lineage.lockWhileWorking(wanted.table(), direct, context);
        }
        direct.hazard(HazardKind.MAY_FAIL, wanted.id(), "rows may hold null")
                .hazard(HazardKind.BREAKS_RUNNING_CODE, wanted.id(), "the running release may still write null")
                .probe(Violations.nulls(wanted, context))
                .sql("{} SET NOT NULL", Columns.atAll(wanted));
        return alone && SetNotNullThroughCheck.applies(wanted, context)
                ? SetNotNullThroughCheck.of(direct.build(), wanted, context)
                : List.of(direct.build());
    }

    /** A check that every row is known to pass says it already: PostgreSQL then looks at no row. */
    private boolean isProven() {
        Check nothingIsNull = SetNotNullThroughCheck.nothingIsNull(wanted);
        return Stream.concat(Stream.of(wanted.table()), Lineage.below(wanted.table(), context.target()).stream())
                .allMatch(table -> context.target().children(table, Constraint.class).stream()
                        .anyMatch(check -> check.validated()
                                && check.definition() instanceof Check definition
                                && definition.enforced()
                                && definition.expression().equals(nothingIsNull.expression())
                                && !context.drops(check.id())));
    }

    private StepBuilder change(String summary) {
        return Step.alter(wanted).summary(summary).lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE);
    }
}
