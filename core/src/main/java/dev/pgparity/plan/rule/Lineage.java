package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.CatalogObject;
import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.Inheritance;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Partition;
import dev.pgparity.plan.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a table has from the tables above it, as long as the tie between them stays. */
final class Lineage {
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

    /** The same column of the tables above. */
    static Stream<ObjectId> column(Column column, Catalog catalog, PlanContext context) {
        return parents(column.table(), catalog, context).stream()
                .map(parent -> (ObjectId)
                        new ObjectId.Member(Kind.COLUMN, References.relation(parent), column.id().name()))
                .filter(catalog::has);
    }

    /** The same check constraint of the tables above; other types are made on each table by itself. */
    static Stream<ObjectId> check(Constraint constraint, Catalog catalog, PlanContext context) {
        if (constraint.type() != Constraint.Type.CHECK) {
            return Stream.empty();
        }
        return parents(constraint.relation(), catalog, context).stream()
                .map(parent -> (ObjectId) new ObjectId.Member(
                        Kind.CONSTRAINT, References.relation(parent), constraint.id().name()))
                .filter(catalog::has);
    }

    /** Ties of tables below as they shall be: an index of the table above is made when its partitions are in place. */
    static List<ObjectId> ties(ObjectId table, PlanContext context) {
        return context.source().dependencies().on(table).stream()
                .map(Dependency::dependent)
                .filter(id -> id.kind() == Kind.PARTITION)
                .toList();
    }

    /** Ties of tables below that are cut in this plan: what changes for all tables below waits for it. */
    static List<ObjectId> cutTies(ObjectId table, PlanContext context) {
        return context.target().dependencies().on(table).stream()
                .map(Dependency::dependent)
                .filter(id -> id.kind() == Kind.PARTITION || id.kind() == Kind.INHERITANCE)
                .filter(context::drops)
                .toList();
    }
}
