package dev.pgparity.plan;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.order.Ordered;
import java.util.Set;

/**
 * A step changes an object in a way that PostgreSQL refuses while others depend on it (a column's type under a view):
 * the dependents are dropped before it and rebuilt after it.
 *
 * @param object the object that others depend on
 * @param survivors kinds of dependents that PostgreSQL carries along by itself
 * @param victims objects that do not survive although their kind does
 */
public record Disturbance(ObjectId object, Set<Kind> survivors, Set<ObjectId> victims) {
    public Disturbance {
        survivors = Ordered.sorted(survivors);
        victims = Ordered.sorted(victims);
    }

    /** All of the surviving kinds do survive. */
    public Disturbance(ObjectId object, Set<Kind> survivors) {
        this(object, survivors, Set.of());
    }
}
