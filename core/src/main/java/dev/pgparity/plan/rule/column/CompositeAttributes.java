package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.CompositeType;
import dev.pgparity.catalog.object.CompositeType.Attribute;
import dev.pgparity.catalog.object.Domain;
import dev.pgparity.catalog.object.RangeType;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.sql.Identifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a composite type ALTER TYPE can do while values of it are stored. */
public final class CompositeAttributes {
    private CompositeAttributes() {}

    /**
     * Attributes can always be dropped, and added at the end. Another type or another order needs a type of which no
     * value is stored.
     */
    static boolean inPlace(CompositeType present, CompositeType wanted, PlanContext context) {
        return (ordered(present, wanted) && retyped(present, wanted).isEmpty()) || !stored(present, context);
    }

    /** Those that stay are in the same order and before those that are new. */
    public static boolean ordered(CompositeType present, CompositeType wanted) {
        List<Identifier> kept = names(present);
        kept.retainAll(names(wanted));
        return names(wanted).subList(0, kept.size()).equals(kept);
    }

    public static List<Identifier> names(CompositeType type) {
        return new ArrayList<>(type.attributes().stream().map(Attribute::name).toList());
    }

    /** Attributes of the same name and another type or collation. */
    static List<Attribute> retyped(CompositeType present, CompositeType wanted) {
        return wanted.attributes().stream()
                .filter(a -> !present.attributes().contains(a) && names(present).contains(a.name()))
                .toList();
    }

    /** Some column holds values of it, be it in an array, a domain or another composite. */
    public static boolean stored(CompositeType type, PlanContext context) {
        Set<ObjectId> seen = new LinkedHashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(type.id()));
        while (!open.isEmpty()) {
            for (Dependency use : context.target().dependencies().on(open.remove())) {
                CatalogObject user = context.target().find(use.dependent());
                if (user instanceof Column) {
                    return true;
                }
                boolean container =
                        user instanceof Domain || user instanceof CompositeType || user instanceof RangeType;
                if (user != null && container && seen.add(user.id())) {
                    open.add(user.id());
                }
            }
        }
        return false;
    }
}
