package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.ColumnDefault;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.IndexAttachment;
import dev.pgparity.catalog.object.Inheritance;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a table has from the tables above it, as long as the tie between them stays. */
public final class Lineage {
    private Lineage() {}

    /** The parents of a table (partitioned table or ancestors) to which it stays tied during the plan. */
    private static List<ObjectId> parents(ObjectId table, Catalog catalog, PlanContext context) {
        List<ObjectId> parents = new ArrayList<>();
        for (CatalogObject child : catalog.children(table)) {
            boolean lasting = context.target().has(child.id()) && !context.drops(child.id());
            if (lasting && child instanceof Partition partition) {
                parents.add(partition.partitioned());
            } else if (lasting && child instanceof Inheritance inheritance) {
                parents.add(inheritance.ancestor());
            }
        }
        return parents;
    }

    /** Partitions and heirs, at any depth. */
    public static Set<ObjectId> below(ObjectId table, Catalog catalog) {
        Set<ObjectId> found = new TreeSet<>();
        tiesBelow(table, catalog).forEach(tie -> found.add(tie.on()));
        return found;
    }

    /** What ties partitions and heirs to a table and to those below it, at any depth. */
    static Set<ObjectId.Attached> tiesBelow(ObjectId table, Catalog catalog) {
        Set<ObjectId.Attached> found = new TreeSet<>();
        tiesBelow(table, catalog, found);
        return found;
    }

    private static void tiesBelow(ObjectId table, Catalog catalog, Set<ObjectId.Attached> found) {
        for (Dependency dependency : catalog.dependencies().on(table)) {
            if (dependency.dependent() instanceof ObjectId.Attached tie
                    && (tie.kind() == Kind.PARTITION || tie.kind() == Kind.INHERITANCE)
                    && found.add(tie)) {
                tiesBelow(tie.on(), catalog, found);
            }
        }
    }

    /** The rows of a table, and of those below it, are worked through. */
    public static void lockWhileWorking(ObjectId table, StepBuilder step, PlanContext context) {
        lockWhileWorking(table, LockMode.ACCESS_EXCLUSIVE, step, context);
    }

    /** The same under another lock. */
    public static void lockWhileWorking(ObjectId table, LockMode mode, StepBuilder step, PlanContext context) {
        step.lockWhileWorking(table, mode);
        below(table, context.target()).stream().sorted().forEach(heir -> step.lockWhileWorking(heir, mode));
    }

    /** It inherits, otherwise than as a partition. */
    public static boolean hasAncestors(ObjectId table, Catalog catalog) {
        return !catalog.children(table, Inheritance.class).isEmpty();
    }

    /** The partitioned table above, if a foreign key points to it or to what is above it. */
    public static List<ObjectId> referencedAbove(ObjectId partition, PlanContext context) {
        Catalog target = context.target();
        return target.children(partition, Partition.class).stream()
                .map(Partition::partitioned)
                .filter(above -> referenced(above, target)
                        || !referencedAbove(above, context).isEmpty())
                .toList();
    }

    /** A foreign key depends on the columns that it points to. */
    private static boolean referenced(ObjectId table, Catalog target) {
        return target.children(table, Column.class).stream()
                .flatMap(column -> target.dependencies().on(column.id()).stream())
                .anyMatch(dependency -> target.find(dependency.dependent()) instanceof Constraint constraint
                        && table.equals(constraint.referenced()));
    }

    /**
     * The column as CREATE TABLE … INHERITS takes it: an ancestor's generation expression comes by itself, and must not be
     * said again before 16.
     */
    public static Column withoutInheritedExpression(Column column, Catalog catalog) {
        boolean inherited = column.generated() != null
                && catalog.children(column.table(), Inheritance.class).stream()
                        .map(i -> catalog.find(
                                new ObjectId.Member(
                                        Kind.COLUMN,
                                        References.relation(i.ancestor()),
                                        column.id().name()),
                                Column.class))
                        .anyMatch(above -> above != null && column.generated().equals(above.generated()));
        return inherited ? column.withoutExpression() : column;
    }

    /** The columns that an heir's own column comes from. */
    public static Stream<ObjectId> ofAncestors(Column column, Catalog catalog) {
        return catalog.children(column.table(), Inheritance.class).stream()
                .map(i -> (ObjectId) new ObjectId.Member(
                        Kind.COLUMN,
                        References.relation(i.ancestor()),
                        column.id().name()))
                .filter(catalog::has);
    }

    /**
     * What the ancestors of a new heir have now, and it must not get from them: columns that go, and defaults that go or
     * come back in another form.
     */
    public static Stream<ObjectId> lostByAncestors(ObjectId heir, PlanContext context) {
        return context.source().children(heir, Inheritance.class).stream()
                .flatMap(i -> context.target().children(i.ancestor(), Column.class).stream())
                .flatMap(column -> Stream.concat(
                        Stream.of(column.id()).filter(id -> !context.source().has(id)),
                        context.target().children(column.id()).stream()
                                .filter(ColumnDefault.class::isInstance)
                                .map(CatalogObject::id)))
                .filter(context::drops);
    }

    /** The table is partitioned, before or after. */
    public static boolean isPartitioned(ObjectId table, PlanContext context) {
        return Stream.of(context.source(), context.target())
                .map(catalog -> catalog.find(table, dev.pgparity.catalog.object.Table.class))
                .anyMatch(found -> found != null && found.partitionKey() != null);
    }

    /** The same column of the tables above. */
    public static Stream<ObjectId> column(Column column, Catalog catalog, PlanContext context) {
        return parents(column.table(), catalog, context).stream()
                .map(parent -> (ObjectId) new ObjectId.Member(
                        Kind.COLUMN, References.relation(parent), column.id().name()))
                .filter(catalog::has);
    }

    /** The same check constraint of the tables above; other types are made on each table by itself. */
    public static Stream<ObjectId> check(Constraint constraint, Catalog catalog, PlanContext context) {
        if (constraint.type() != Constraint.Type.CHECK) {
            return Stream.empty();
        }
        return parents(constraint.relation(), catalog, context).stream()
                .map(parent -> (ObjectId) new ObjectId.Member(
                        Kind.CONSTRAINT,
                        References.relation(parent),
                        constraint.id().name()))
                .filter(catalog::has);
    }

    /** The index of the table above that this index or constraint goes with. */
    public static Optional<ObjectId> parentIndex(ObjectId index, PlanContext context) {
        CatalogObject object = context.target().find(index);
        boolean detached = object != null
                && object.parent() != null
                && context.drops(new ObjectId.Attached(Kind.PARTITION, object.parent()));
        return detached
                ? Optional.empty()
                : context.target().children(index, IndexAttachment.class).stream()
                        .map(IndexAttachment::parentIndex)
                        .filter(context::drops)
                        .findFirst();
    }

    /** The attachments that make the key valid to which a foreign key points. */
    public static Set<ObjectId> wholeKey(ObjectId foreignKey, PlanContext context) {
        Set<ObjectId> attachments = new LinkedHashSet<>();
        for (Dependency key : context.source().dependencies().of(foreignKey)) {
            attachments.addAll(attachmentsBelow(key.referenced(), context.source()));
        }
        return attachments;
    }

    /** The attachments that complete an index of a partitioned table, on all levels. */
    public static Set<ObjectId> attachmentsBelow(ObjectId index, Catalog catalog) {
        Set<ObjectId> found = new LinkedHashSet<>();
        attachmentsBelow(index, catalog, found);
        return found;
    }

    private static void attachmentsBelow(ObjectId index, Catalog catalog, Set<ObjectId> found) {
        for (Dependency dependency : catalog.dependencies().on(index)) {
            if (catalog.find(dependency.dependent()) instanceof IndexAttachment attachment
                    && attachment.parentIndex().equals(index)
                    && found.add(attachment.id())) {
                attachmentsBelow(attachment.index(), catalog, found);
            }
        }
    }

    /** The index is part of no other one, or of one that stays as it is. */
    public static boolean firmlyAttached(ObjectId index, Catalog source, Catalog target) {
        return target.children(index, IndexAttachment.class).stream()
                .map(IndexAttachment::parentIndex)
                .allMatch(parent -> Objects.equals(source.find(parent), target.find(parent)));
    }

    /** A key of a partition stands on this plain index, so that it only goes by CASCADE. */
    public static boolean carriesKeys(ObjectId index, PlanContext context) {
        return context.target().dependencies().on(index).stream()
                .map(Dependency::dependent)
                .anyMatch(id -> id instanceof ObjectId.Attached a
                        && a.kind() == Kind.INDEX_ATTACHMENT
                        && a.on().kind() == Kind.CONSTRAINT);
    }

    /** Ties of tables below as they shall be: an index of the table above is made when its partitions are in place. */
    public static List<ObjectId> ties(ObjectId table, PlanContext context) {
        return context.source().dependencies().on(table).stream()
                .map(Dependency::dependent)
                .filter(id -> id.kind() == Kind.PARTITION)
                .toList();
    }

    /** Columns on their way out: the tables of a tie have the same columns at the moment it is made. */
    public static List<ObjectId> leavingColumns(ObjectId table, PlanContext context) {
        return context.target().children(table, Column.class).stream()
                .map(column -> (ObjectId) column.id())
                .filter(id -> context.drops(id) && !context.creates(id))
                .toList();
    }

    /** Checks on their way out: a table that is attached must have those of the table above. */
    public static List<ObjectId> leavingChecks(ObjectId table, PlanContext context) {
        return context.target().children(table, Constraint.class).stream()
                .filter(constraint -> constraint.type() == Constraint.Type.CHECK)
                .map(constraint -> (ObjectId) constraint.id())
                .filter(id -> context.drops(id) && !context.creates(id))
                .toList();
    }

    /**
     * The indexes of the tables below that an index becomes part of: where they are built beside readers and writers, it
     * is made afterwards, in an instant, and is valid in the same transaction.
     */
    public static List<ObjectId> parts(ObjectId index, ObjectId table, PlanContext context) {
        return !OnlineChoice.at(table, context)
                ? List.of()
                : context.source().dependencies().on(index).stream()
                        .map(Dependency::dependent)
                        .filter(id -> id.kind() == Kind.INDEX_ATTACHMENT)
                        .map(id -> ((ObjectId.Attached) id).on())
                        .toList();
    }

    /**
     * Ties to the tables above and to those below, at any depth, that are cut in this plan: a column changes for all
     * tables below together, and a table below cannot change it by itself.
     */
    public static List<ObjectId> cutTies(ObjectId table, PlanContext context) {
        Stream<ObjectId> above = context.target().children(table).stream().map(CatalogObject::id);
        return Stream.concat(above, tiesBelow(table, context.target()).stream())
                .filter(id -> id.kind() == Kind.PARTITION || id.kind() == Kind.INHERITANCE)
                .filter(context::drops)
                .toList();
    }
}
