package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Set;

/**
 * A partition that is detached while others read and write the table.
 *
 * <pre>
 * ALTER TABLE s.t DETACH PARTITION s.c;               -- waits for all who use the table, and makes all others wait
 * ALTER TABLE s.t DETACH PARTITION s.c CONCURRENTLY;  -- waits alone
 * ALTER TABLE s.t DETACH PARTITION s.c FINALIZE;      -- after the one above was cut off
 * </pre>
 *
 * <p>PostgreSQL leaves the partition's bound behind as a check on the table that is then by itself, which a plain detach
 * does not; it is taken away.
 */
public final class DetachConcurrently {
    private DetachConcurrently() {}

    /** PostgreSQL refuses it beside a DEFAULT partition. */
    public static boolean applies(Partition present, PlanContext context) {
        return present.detachPending()
                || ((OnlineChoice.at(present.id().on(), context)
                                || OnlineChoice.heirs(present.partitioned(), context).stream()
                                        .flatMap(Set::stream)
                                        .anyMatch(partition -> OnlineChoice.at(partition, context)))
                        && !context.drops(present.partitioned())
                        && AttachThroughCheck.byDefault(present.partitioned(), context.target())
                                .isEmpty());
    }

    /** @param direct the step that does it in a transaction */
    public static Step of(Step direct, Partition present, PlanContext context) {
        StepBuilder step = direct.toBuilder()
                .sql(List.of(
                        SqlText.of(present.detachPending() ? "{} FINALIZE" : "{} CONCURRENTLY", plainly(present)),
                        SqlText.of(
                                "DO {}",
                                new SqlLiteral(dropCheck(present, context).sql()))))
                .transactionality(Transactionality.OUTSIDE)
                .withoutLocks()
                .lockWhileWorking(present.partitioned(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        return present.detachPending()
                ? step.summary("finish detaching partition " + References.name(present.id()))
                        .build()
                : step.summary(direct.summary() + " concurrently").build();
    }

    public static SqlText plainly(Partition partition) {
        return SqlText.of(
                "ALTER TABLE {} DETACH PARTITION {}",
                References.name(partition.partitioned()),
                References.name(partition.id()));
    }

    /** The check has a name that the server chose: it is the one that was not there before. */
    private static SqlText dropCheck(Partition present, PlanContext context) {
        List<SqlText> known = context.target().children(present.id().on(), Constraint.class).stream()
                .map(constraint ->
                        SqlText.of("{}", new SqlLiteral(constraint.id().name().value())))
                .toList();
        SqlText table = References.name(present.id());
        return SqlText.of(
                """
            DECLARE
                pgparity_check name;
            BEGIN
                FOR pgparity_check IN
                    SELECT conname FROM pg_constraint
                     WHERE conrelid = {}::pg_catalog.regclass AND contype = 'c'
                       AND conname ~ '_check[0-9]*$' AND conname <> ALL (ARRAY[{}]::name[])
                LOOP
                    EXECUTE pg_catalog.format({}, pgparity_check);
                END LOOP;
            END""",
                new SqlLiteral(table.sql()),
                SqlText.join(", ", known),
                new SqlLiteral("ALTER TABLE " + table.sql().replace("%", "%%") + " DROP CONSTRAINT %I"));
    }
}
