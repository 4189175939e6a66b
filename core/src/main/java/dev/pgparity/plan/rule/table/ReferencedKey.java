package dev.pgparity.plan.rule.table;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.plan.PlanContext;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A foreign key names columns, and PostgreSQL chooses the unique index behind them: where two fit, it may take the one
 * that is about to go, which then cannot be dropped.
 */
final class ReferencedKey {
    private ReferencedKey() {}

    /** The other keys on the referenced columns that the plan drops; the foreign key waits for that. */
    static Set<ObjectId> leaving(Constraint foreignKey, PlanContext context) {
        ObjectId referenced = foreignKey.referenced();
        if (referenced == null) {
            return Set.of();
        }
        Set<ObjectId> columns = columns(foreignKey.id(), context.source());
        Set<ObjectId> leaving = new LinkedHashSet<>();
        keys(referenced, context.target())
                .filter(key -> context.drops(key.id()))
                .filter(key -> columns.containsAll(columns(key.id(), context.target())))
                .forEach(key -> leaving.add(key.id()));
        return leaving;
    }

    private static Stream<CatalogObject> keys(ObjectId table, Catalog catalog) {
        return Stream.concat(
                catalog.children(table, Constraint.class).stream()
                        .filter(constraint -> constraint.type().hasIndex()),
                catalog.children(table, Index.class).stream().filter(Index::unique));
    }

    private static Set<ObjectId> columns(ObjectId id, Catalog catalog) {
        Set<ObjectId> columns = new LinkedHashSet<>();
        for (Dependency dependency : catalog.dependencies().of(id)) {
            if (dependency.referenced().kind() == Kind.COLUMN) {
                columns.add(dependency.referenced());
            }
        }
        return columns;
    }
}
