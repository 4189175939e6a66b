package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.Identity;
import dev.pgparity.catalog.Table;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the rows of a table that has to be built anew (an ordinary one becomes partitioned):
 *
 * <pre>
 * CREATE TEMPORARY TABLE kept ON COMMIT DROP AS SELECT * FROM s.t;
 * DROP TABLE s.t;
 * CREATE TABLE s.t (…) PARTITION BY …;
 * INSERT INTO s.t (…) SELECT … FROM kept;
 * </pre>
 */
final class RowRescue {
    private RowRescue() {}

    static Step aside(Table present) {
        SqlText rows = present.partitionKey() == null ? SqlText.of("ONLY ") : SqlText.EMPTY;
        return Step.drop(present)
                .phase(Phase.CONTRACT)
                .summary("set the rows of " + present.id().name() + " aside and drop it")
                .lockWhileWorking(present.id(), LockMode.ACCESS_EXCLUSIVE)
                .hazard(HazardKind.REWRITE, present.id(), "every row is copied twice")
                .hazard(
                        HazardKind.BREAKS_RUNNING_CODE,
                        present.id(),
                        "nobody can use the table until the transaction ends")
                .sql(
                        "CREATE TEMPORARY TABLE {} ON COMMIT DROP AS SELECT * FROM {}{}",
                        kept(present).name(),
                        rows,
                        present.id().name())
                .sql("DROP TABLE {}", present.id().name())
                .build();
    }

    static Step back(Table before, Table wanted, PlanContext context) {
        Set<Identifier> there = new HashSet<>(stored(before, context.target()));
        List<Identifier> both = stored(wanted, context.source()).stream()
                .filter(there::contains)
                .toList();
        SqlText columns = SqlText.join(", ", both);
        var step = Step.go(wanted.id(), Action.ALTER)
                .phase(Phase.CONTRACT)
                .summary("put the rows of " + wanted.id().name() + " back")
                .hazard(HazardKind.MAY_FAIL, wanted.id(), "a row may fit no partition or break a new rule")
                .provides(Rows.of(wanted.id()))
                .requires(Lineage.ties(wanted.id(), context));
        if (!both.isEmpty()) {
            step.sql(
                    "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE SELECT {} FROM {}",
                    wanted.id().name(),
                    columns,
                    columns,
                    kept(before));
            identities(wanted, both, context).forEach(step::sql);
        }
        return step.build();
    }

    /** The sequence of an identity is a new one: it goes on after the rows that were put back. */
    private static List<SqlText> identities(Table wanted, List<Identifier> names, PlanContext context) {
        List<SqlText> statements = new ArrayList<>();
        for (Column column : context.source().children(wanted.id(), Column.class)) {
            Identity identity = column.identity();
            if (identity != null && names.contains(column.id().name())) {
                SqlText last = SqlText.of(
                        identity.options().increment() > 0 ? "max" : "min");
                statements.add(SqlText.of(
                        "SELECT pg_catalog.setval({}, {}({})) FROM {} HAVING {}({}) IS NOT NULL",
                        new SqlLiteral(identity.sequence().sql()),
                        last,
                        column.id().name(),
                        wanted.id().name(),
                        last,
                        column.id().name()));
            }
        }
        return statements;
    }

    private static List<Identifier> stored(Table table, Catalog catalog) {
        List<Identifier> names = new ArrayList<>();
        for (Column column : catalog.children(table.id(), Column.class)) {
            if (column.generated() == null) {
                names.add(column.id().name());
            }
        }
        return names;
    }

    private static QualifiedName kept(Table table) {
        String name = table.id().name().name().value();
        // two tables of one name may lie in different schemas
        String schema = Integer.toHexString(table.id().name().schema().value().hashCode());
        return QualifiedName.of("pg_temp", "kept_" + schema + "_" + name.substring(0, Math.min(name.length(), 40)));
    }
}
