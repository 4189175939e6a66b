package dev.pgparity.plan.rule.clause;

import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.order.Ordered;
import dev.pgparity.plan.PlanContext;
import java.util.Set;

/**
 * Whether a default or constraint may stand inside CREATE TABLE or ADD COLUMN. It may when all it needs is there before
 * any table is made; otherwise it comes by itself afterwards, which cuts the circle of a default whose function reads
 * the table.
 */
public final class Inline {
    private static final Set<Kind> EARLY = Ordered.of(
            Kind.SCHEMA, Kind.EXTENSION, Kind.TYPE, Kind.DOMAIN, Kind.SEQUENCE, Kind.COLLATION, Kind.LANGUAGE);

    private Inline() {}

    public static boolean safe(CatalogObject object, ObjectId table, PlanContext context) {
        for (Dependency dependency : context.source().dependencies().of(object.id())) {
            ObjectId needed = dependency.referenced();
            CatalogObject there = context.source().find(needed);
            boolean own = needed.equals(table) || (there != null && table.equals(there.parent()));
            if (!own && !EARLY.contains(needed.kind()) && (context.creates(needed) || context.alters(needed))) {
                return false;
            }
        }
        return true;
    }

    /** An index of a partitioned table is made when its partitions are in place, so that each finds its match. */
    private static boolean partitioned(ObjectId relation, PlanContext context) {
        Table table = context.source().find(relation, Table.class);
        return table != null && table.partitionKey() != null;
    }

    /** CREATE TABLE makes one index of two constraints over the same columns. */
    private static boolean twin(Constraint constraint, PlanContext context) {
        return constraint.type() == Constraint.Type.UNIQUE
                && context.source().children(constraint.relation(), Constraint.class).stream()
                        .anyMatch(other -> other.type().hasIndex()
                                && !other.id().equals(constraint.id())
                                && other.columns().equals(constraint.columns()));
    }

    public static boolean constraint(Constraint constraint, PlanContext context) {
        return constraint.type() != Constraint.Type.FOREIGN_KEY
                && !(constraint.type().hasIndex() && partitioned(constraint.relation(), context))
                && !twin(constraint, context)
                && constraint.validated()
                && constraint.local()
                && constraint.indexOptions().isEmpty()
                && constraint.tablespace() == null
                && safe(constraint, constraint.relation(), context);
    }
}
