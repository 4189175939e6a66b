package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.Rows;
import dev.pgparity.plan.rule.column.Casts;
import dev.pgparity.plan.rule.column.Way;
import dev.pgparity.plan.rule.online.Lineage;
import dev.pgparity.plan.rule.proof.Lost;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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

    static Step aside(Table present, Table wanted, PlanContext context) {
        SqlText rows = present.partitionKey() == null ? SqlText.of("ONLY ") : SqlText.EMPTY;
        StepBuilder step = Step.drop(present);
        lost(present, wanted, context, step);
        return step.phase(Phase.CONTRACT)
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

    /** Columns that go with the old table lose their values as if each were dropped by itself. */
    private static void lost(Table present, Table wanted, PlanContext context, StepBuilder step) {
        Set<Identifier> kept = kept(wanted, context).keySet();
        for (Column column : stored(present, context.target())) {
            Identifier name = column.id().name();
            if (!kept.contains(name)) {
                step.hazard(HazardKind.DATA_LOSS, column.id(), "its values are lost")
                        .probe(Lost.column(column.id(), name));
            }
        }
        if (kept.isEmpty()) {
            step.hazard(HazardKind.DATA_LOSS, present.id(), "the new table can hold nothing of the old one's rows")
                    .probe(Lost.rows(present));
        }
    }

    /** The columns whose values can go into the new table, with the expression that each of them takes. */
    private static SequencedMap<Identifier, SqlText> kept(Table wanted, PlanContext context) {
        Casts casts = new Casts(context.target(), context.source(), Set.of(), null);
        SequencedMap<Identifier, SqlText> kept = new LinkedHashMap<>();
        for (Column after : stored(wanted, context.source())) {
            Column before = context.target().find(after.id(), Column.class);
            if (before == null || before.generated() != null) {
                continue;
            }
            Identifier name = after.id().name();
            String using = context.settings().using().get(after.id().toString());
            Way way = using == null
                    ? casts.way(SqlText.of("{}", name), before.type(), after.type())
                    : Way.by(SqlText.fromServer(using));
            if (way != null) {
                kept.put(name, way.expression());
            }
        }
        return kept;
    }

    static Step back(Table before, Table wanted, PlanContext context) {
        SequencedMap<Identifier, SqlText> kept = kept(wanted, context);
        var step = Step.go(wanted.id(), Action.ALTER)
                .phase(Phase.CONTRACT)
                .summary("put the rows of " + wanted.id().name() + " back")
                .hazard(HazardKind.MAY_FAIL, wanted.id(), risk(wanted, context))
                .provides(Rows.of(wanted.id()))
                .requires(Lineage.ties(wanted.id(), context));
        if (isWithoutPartitions(wanted, context)) {
            Probe rows = Lost.rows(before);
            step.probe(new Probe(HazardKind.MAY_FAIL, wanted.id(), rows.exists(), rows.count(), rows.examples()));
        }
        if (!kept.isEmpty()) {
            step.sql(
                    "INSERT INTO {} ({}) OVERRIDING SYSTEM VALUE SELECT {} FROM {}",
                    wanted.id().name(),
                    SqlText.join(", ", kept.keySet()),
                    SqlText.join(", ", kept.values()),
                    kept(before));
            identities(wanted, kept.keySet(), context).forEach(step::sql);
        }
        return step.build();
    }

    private static String risk(Table wanted, PlanContext context) {
        return isWithoutPartitions(wanted, context)
                ? "no row can be put back, because " + wanted.id().name()
                        + " has no partitions in SOURCE: create them there first, or a DEFAULT partition"
                : "a row may fit no partition or break a new rule";
    }

    private static boolean isWithoutPartitions(Table wanted, PlanContext context) {
        return wanted.partitionKey() != null
                && Lineage.below(wanted.id(), context.source()).isEmpty();
    }

    /** The sequence of an identity is a new one: it goes on after the rows that were put back. */
    private static List<SqlText> identities(Table wanted, Set<Identifier> names, PlanContext context) {
        List<SqlText> statements = new ArrayList<>();
        for (Column column : context.source().children(wanted.id(), Column.class)) {
            Identity identity = column.identity();
            if (identity != null && names.contains(column.id().name())) {
                SqlText last = SqlText.of(identity.options().increment() > 0 ? "max" : "min");
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

    private static List<Column> stored(Table table, Catalog catalog) {
        return catalog.children(table.id(), Column.class).stream()
                .filter(column -> column.generated() == null)
                .toList();
    }

    private static QualifiedName kept(Table table) {
        String name = table.id().name().name().value();
        // two tables of one name may lie in different schemas
        String schema = Integer.toHexString(table.id().name().schema().value().hashCode());
        return QualifiedName.of("pg_temp", "kept_" + schema + "_" + name.substring(0, Math.min(name.length(), 40)));
    }
}
