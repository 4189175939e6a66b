package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Inheritance;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.online.Lineage;
import dev.pgparity.sql.SqlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another type or collation for a column, with as little as it takes:
 *
 * <pre>
 * ALTER TABLE s.t ALTER COLUMN c TYPE bigint;
 * ALTER TABLE s.t ALTER COLUMN c TYPE s.mood USING c::s.mood;
 * </pre>
 */
final class Retype {
    /** What PostgreSQL rebuilds by itself when a column's type changes. */
    static final Set<Kind> CARRIED_ALONG = Ordered.of(
            Kind.INDEX,
            Kind.INDEX_ATTACHMENT,
            Kind.CONSTRAINT,
            Kind.SEQUENCE_OWNER,
            Kind.SEQUENCE,
            Kind.STATISTICS,
            Kind.COMMENT,
            Kind.GRANT,
            Kind.OWNER,
            Kind.PARTITION,
            Kind.INHERITANCE,
            Kind.REPLICA_IDENTITY,
            Kind.CLUSTER,
            Kind.TABLE,
            Kind.FOREIGN_TABLE);

    private static final List<Set<String>> COMPARABLE = List.of(
            Ordered.of("smallint", "integer", "bigint"),
            Ordered.of("text", "character varying"),
            Ordered.of("real", "double precision"));

    private final Column present;
    private final Column wanted;
    private final PlanContext context;
    private final @Nullable Way way;

    Retype(Column present, Column wanted, PlanContext context) {
        this.present = present;
        this.wanted = wanted;
        this.context = context;
        this.way = way();
    }

    /** Whether type or collation differ and nobody else (a parent's column, a replaced type) brings the change. */
    static boolean needed(Column present, Column wanted, PlanContext context) {
        return (!present.type().equals(wanted.type()) || !Objects.equals(present.collation(), wanted.collation()))
                && !comesFromParent(present, context)
                && !TypeSwap.converts(present, context);
    }

    private static boolean comesFromParent(Column column, PlanContext context) {
        for (ObjectId parent : parents(column.table(), context.target())) {
            ObjectId id = new ObjectId.Member(
                    Kind.COLUMN, References.relation(parent), column.id().name());
            Column before = context.target().find(id, Column.class);
            Column after = context.source().find(id, Column.class);
            boolean stays = parents(column.table(), context.source()).contains(parent);
            if (before != null && after != null && stays && !before.type().equals(after.type())) {
                return true;
            }
        }
        return false;
    }

    private static List<ObjectId> parents(ObjectId table, Catalog catalog) {
        List<ObjectId> found = new ArrayList<>();
        catalog.children(table, Partition.class).forEach(p -> found.add(p.partitioned()));
        catalog.children(table, Inheritance.class).forEach(i -> found.add(i.ancestor()));
        return found;
    }

    /** Why the column cannot keep its values; empty where it can. */
    Optional<String> impossible() {
        return way == null
                ? Optional.of("there is no cast from " + present.type() + " to " + wanted.type())
                : Optional.empty();
    }

    /** A column of the partition key cannot be altered: the table itself has to be built anew. */
    static boolean partitionKey(Column column, PlanContext context) {
        Table table = context.target().find(column.table(), Table.class);
        return table != null
                && table.partitionKey() != null
                && context.target().dependencies().holds(table.id(), column.id());
    }

    private @Nullable Way way() {
        String using = context.settings().using().get(wanted.id().toString());
        if (using != null) {
            return Way.by(SqlText.fromServer(using));
        }
        SqlText value = SqlText.of("{}", present.id().name());
        if (foreign()) {
            return Way.assigned(value).asRewriting(false).asSafe(true);
        }
        return new Casts(context.target(), context.source(), Set.of(), null).way(value, present.type(), wanted.type());
    }

    private boolean foreign() {
        return wanted.table().kind() == Kind.FOREIGN_TABLE;
    }

    Step step() {
        Way found = Objects.requireNonNull(way);
        StepBuilder step = Step.alter(wanted)
                .summary("change type of " + References.name(wanted.id()) + " from " + present.type() + " to "
                        + wanted.type())
                .sql(
                        "{} TYPE {}{}{}",
                        Columns.atAll(wanted),
                        wanted.type(),
                        wanted.collation() == null ? SqlText.EMPTY : SqlText.of(" COLLATE {}", wanted.collation()),
                        found.plain() ? SqlText.EMPTY : SqlText.of(" USING {}", found.expression()));
        // storage and compression fall back to those of the new type
        if (wanted.storage() != null) {
            step.sql("{} SET STORAGE {}", Columns.at(wanted), SqlText.fromServer(wanted.storage()));
        }
        if (wanted.compression() != null) {
            step.sql("{} SET COMPRESSION {}", Columns.at(wanted), SqlText.fromServer(wanted.compression()));
        }
        risks(step, found);
        disturb(step, present);
        for (Column heir : heirs()) {
            if (context.drops(heir.table()) && !context.source().has(heir.table())) {
                step.awaits(heir.table()); // it need not be carried along
                continue;
            }
            step.puts(heir.as(wanted.type(), wanted.collation()));
            disturb(step, heir);
        }
        return step.build();
    }

    private void risks(StepBuilder step, Way found) {
        boolean collation = !Objects.equals(present.collation(), wanted.collation());
        if (found.rewrites() || collation) {
            Lineage.lockWhileWorking(wanted.table(), step, context);
        } else {
            step.lock(wanted.table(), LockMode.ACCESS_EXCLUSIVE);
        }
        if (found.rewrites() && !foreign()) {
            step.hazard(HazardKind.REWRITE, wanted.id(), "the table and its indexes are written anew");
        }
        if (!found.safe()) {
            step.phase(Phase.CONTRACT)
                    .hazard(
                            HazardKind.MAY_FAIL,
                            wanted.id(),
                            "a value may not be convertible to " + wanted.type() + "; --using "
                                    + wanted.id().path() + "=… says how")
                    .hazard(
                            HazardKind.BREAKS_RUNNING_CODE,
                            wanted.id(),
                            "the running release may still read and write " + present.type());
            unfit(step, found);
        }
        if (found.loss() != null) {
            step.phase(Phase.CONTRACT).hazard(HazardKind.DATA_LOSS, wanted.id(), found.loss());
        }
    }

    private void unfit(StepBuilder step, Way found) {
        TypeName to = TypeName.of(wanted.type());
        if (to.base().equals("character varying") && !to.modifiers().isEmpty() && !to.array()) {
            step.probe(rows(tooLong(to.modifiers().getFirst())));
        } else if (!foreign() && typeIsThere()) {
            step.probe(rows(unconverted(found)));
        }
    }

    private boolean typeIsThere() {
        return context.source().dependencies().of(wanted.id()).stream()
                .map(Dependency::referenced)
                .allMatch(id -> context.target().has(id) && !context.creates(id) && !context.alters(id));
    }

    private SqlText tooLong(int limit) {
        return SqlText.of(
                "pg_catalog.length({}::pg_catalog.text) > {}", wanted.id().name(), SqlText.number(limit));
    }

    /** The target converts every value once; the first that it cannot ends the question, and is the answer. */
    private SqlText unconverted(Way found) {
        SqlText value = found.plain()
                ? SqlText.of("{}::{}", found.expression(), wanted.type())
                : SqlText.of("({})", found.expression());
        return SqlText.of("{} IS NOT NULL AND {} IS NULL", wanted.id().name(), value);
    }

    private Probe rows(SqlText condition) {
        SqlText table = References.name(wanted.table());
        return new Probe(
                HazardKind.MAY_FAIL,
                wanted.id(),
                SqlText.of("SELECT 1 FROM {} WHERE {} LIMIT 1", table, condition),
                SqlText.of(
                        "SELECT pg_catalog.count(*) FILTER (WHERE {}), pg_catalog.count(*) FROM {}", condition, table),
                SqlText.EMPTY);
    }

    private void disturb(StepBuilder step, Column column) {
        step.disturbs(column.id(), CARRIED_ALONG, foreignKeys(column, context, wanted.type()));
    }

    /** Foreign keys between types that cannot be compared while only one of both sides has changed. */
    static Set<ObjectId> foreignKeys(Column column, PlanContext context, SqlText type) {
        String from = TypeName.of(column.type()).base();
        String to = TypeName.of(type).base();
        Set<ObjectId> found = new LinkedHashSet<>();
        if (COMPARABLE.stream().anyMatch(family -> family.contains(from) && family.contains(to))) {
            return found;
        }
        for (Dependency dependency : context.target().dependencies().on(column.id())) {
            Constraint constraint = context.target().find(dependency.dependent(), Constraint.class);
            if (constraint != null && constraint.type() == Constraint.Type.FOREIGN_KEY) {
                found.add(constraint.id());
            }
        }
        return found;
    }

    /** The same column of partitions and inheriting tables: the statement carries them along. */
    private List<Column> heirs() {
        return heirs(present, context.target());
    }

    static List<Column> heirs(Column column, Catalog catalog) {
        List<Column> found = new ArrayList<>();
        Deque<ObjectId> tables = new ArrayDeque<>(List.of(column.table()));
        while (!tables.isEmpty()) {
            for (Dependency dependency : catalog.dependencies().on(tables.remove())) {
                ObjectId edge = dependency.dependent();
                CatalogObject object = catalog.find(edge);
                if (object instanceof Partition || object instanceof Inheritance) {
                    ObjectId table = ((ObjectId.Attached) edge).on();
                    Column heir = catalog.find(
                            new ObjectId.Member(
                                    Kind.COLUMN,
                                    References.relation(table),
                                    column.id().name()),
                            Column.class);
                    if (heir != null) {
                        found.add(heir);
                        tables.add(table);
                    }
                }
            }
        }
        return found;
    }
}
