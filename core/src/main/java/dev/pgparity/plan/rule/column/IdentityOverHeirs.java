package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.online.Lineage;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * A new identity column of a table that has partitions (before 17) or heirs, where ADD COLUMN refuses one:
 *
 * <pre>
 * ALTER TABLE s.t ADD COLUMN c bigint;
 * UPDATE s.t SET c = 1 + 1 * …;                -- numbers the rows, as ADD COLUMN does for a table by itself
 * ALTER TABLE s.t ALTER COLUMN c SET NOT NULL;
 * ALTER TABLE ONLY s.t ALTER COLUMN c ADD GENERATED …;
 * </pre>
 */
final class IdentityOverHeirs {
    private static final int IDENTITY_OF_PARTITIONS = 17;

    private IdentityOverHeirs() {}

    static boolean applies(Column wanted, PlanContext context) {
        boolean carried = context.target().version().major() >= IDENTITY_OF_PARTITIONS
                && Lineage.isPartitioned(wanted.table(), context);
        return wanted.identity() != null
                && !carried
                && !context.creates(wanted.table())
                && !Lineage.below(wanted.table(), context.target()).isEmpty();
    }

    static Step step(Column wanted, Identity identity, PlanContext context) {
        SequenceOptions numbers = identity.options();
        StepBuilder step = Step.create(wanted)
                .summary("add column " + References.name(wanted.id()) + " and number the rows")
                .hazard(HazardKind.REWRITE, wanted.id(), "every row is updated")
                .sql("ALTER TABLE {} ADD COLUMN {}", wanted.id().relation(), Columns.nullable(wanted))
                .sql(
                        "UPDATE {} AS t SET {} = {} + {} * (n.n - 1) FROM (SELECT tableoid, ctid, pg_catalog.row_number() OVER () AS n FROM {}) AS n WHERE (t.tableoid, t.ctid) = (n.tableoid, n.ctid)",
                        wanted.id().relation(),
                        wanted.id().name(),
                        SqlText.number(numbers.start()),
                        SqlText.number(numbers.increment()),
                        wanted.id().relation())
                .sql("{} SET NOT NULL", Columns.atAll(wanted));
        added(wanted, identity).forEach(step::sql);
        Lineage.lockWhileWorking(wanted.table(), step, context);
        Lineage.cutTies(wanted.table(), context).forEach(step::awaits);
        Columns.afterwards(wanted).forEach(step::sql);
        Columns.persistence(wanted, context.source()).forEach(step::sql);
        return step.build();
    }

    /** The identity of a column that is there; the next value must lie beyond its rows, and setval is no part of the schema. */
    static List<SqlText> added(Column wanted, Identity identity) {
        return List.of(
                SqlText.of("{} ADD {}", Columns.at(wanted), Columns.identity(identity)),
                SqlText.of(
                        "SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence({}, {}), max({})) FROM {} HAVING max({}) IS NOT NULL",
                        new SqlLiteral(wanted.id().relation().sql()),
                        new SqlLiteral(wanted.id().name().value()),
                        wanted.id().name(),
                        References.name(wanted.table()),
                        wanted.id().name()));
    }
}
