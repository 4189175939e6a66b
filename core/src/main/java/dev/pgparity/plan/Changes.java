package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.order.Ordered;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the plan does with which object, as {@link Closure} decided it. The sets and the map are in the order of the ids and
 * never change.
 *
 * @param source what is wanted
 * @param target what is there
 * @param created missing in the target, or rebuilt
 * @param dropped extra in the target, or rebuilt
 * @param altered neither created nor dropped, with the steps of its rule
 */
record Changes(
        Catalog source,
        Catalog target,
        PlanSettings settings,
        Set<ObjectId> created,
        Set<ObjectId> dropped,
        Map<ObjectId, Alteration.InPlace> altered)
        implements PlanContext {
    Changes {
        created = Ordered.sorted(created);
        dropped = Ordered.sorted(dropped);
        altered = Ordered.sorted(altered);
    }

    /** Whether both create, drop and alter the same objects, so that every rule answers both alike. */
    boolean decidesLike(Changes other) {
        return created.equals(other.created)
                && dropped.equals(other.dropped)
                && altered.keySet().equals(other.altered.keySet());
    }

    @Override
    public boolean creates(ObjectId id) {
        return created.contains(id);
    }

    @Override
    public boolean drops(ObjectId id) {
        return dropped.contains(id);
    }

    @Override
    public boolean alters(ObjectId id) {
        return altered.containsKey(id);
    }

    @Override
    public boolean goesWithAlteration(ObjectId id) {
        return target.dependencies().of(id).stream()
                .map(dependency -> altered.get(dependency.referenced()))
                .filter(Objects::nonNull)
                .flatMap(alteration -> alteration.steps().stream())
                .anyMatch(step -> step.removes().contains(id));
    }
}
