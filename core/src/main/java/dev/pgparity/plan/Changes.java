package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.CatalogObject;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is created, dropped and altered, closed under the dependencies: whatever stands on something that is dropped or
 * changed under its feet is dropped before and created after, with all that hangs on it.
 */
final class Changes implements PlanContext {
    private final RuleBook rules;
    private final Catalog wanted;
    private final Catalog target;
    private final PlanSettings settings;
    private final Set<ObjectId> created = new HashSet<>();
    private final Set<ObjectId> dropped = new HashSet<>();
    private final Map<ObjectId, Alteration.InPlace> altered = new LinkedHashMap<>();
    private final Map<ObjectId, String> reasons = new HashMap<>();
    private final Deque<ObjectId> spreading = new ArrayDeque<>();

    Changes(RuleBook rules, Catalog wanted, Catalog target, Differences differences, PlanSettings settings) {
        this.rules = rules;
        this.wanted = wanted;
        this.target = target;
        this.settings = settings;
        for (Difference difference : differences.all()) {
            switch (difference) {
                case Difference.Added a -> created.add(a.id());
                case Difference.Removed r -> drop(r.id());
                case Difference.Altered a -> altered.put(a.id(), new Alteration.InPlace(List.of()));
            }
        }
        Stream.concat(Set.copyOf(created).stream(), Set.copyOf(altered.keySet()).stream())
                .map(wanted::find)
                .filter(Objects::nonNull)
                .flatMap(object -> alsoAltered(object).stream())
                .filter(id -> !dropped.contains(id) && !created.contains(id))
                .forEach(id -> altered.putIfAbsent(id, new Alteration.InPlace(List.of())));
        for (ObjectId id : Set.copyOf(altered.keySet())) {
            alter(id);
        }
        spread();
    }

    private <T extends CatalogObject> Optional<ObjectId> alsoAltered(T object) {
        return rules.of(object).alsoAlters(object, this);
    }

    private void alter(ObjectId id) {
        CatalogObject present = Objects.requireNonNull(target.find(id));
        CatalogObject desired = Objects.requireNonNull(wanted.find(id));
        if (present.getClass() != desired.getClass()) {
            rebuild(id, "it is of another kind");
            return;
        }
        switch (rules.of(present).alter(present, cast(present, desired), this)) {
            case Alteration.InPlace inPlace -> altered.put(id, inPlace);
            case Alteration.Rebuild rebuild -> rebuild(id, rebuild.reason());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends CatalogObject> T cast(T example, CatalogObject object) {
        return (T) example.getClass().cast(object);
    }

    /** It is dropped and, where it is still wanted, created again. */
    private void rebuild(ObjectId id, String reason) {
        altered.remove(id);
        if (wanted.has(id)) {
            create(id);
        }
        reasons.putIfAbsent(id, reason);
        drop(id);
    }

    private void create(ObjectId id) {
        if (created.add(id)) {
            altered.remove(id);
            wanted.children(id).forEach(child -> create(child.id()));
        }
    }

    private void drop(ObjectId id) {
        if (target.has(id) && dropped.add(id)) {
            spreading.add(id);
        }
    }

    private void spread() {
        boolean more = true;
        while (more) {
            while (!spreading.isEmpty()) {
                ObjectId gone = spreading.remove();
                for (CatalogObject child : target.children(gone)) {
                    if (!dropped.contains(child.id())) {
                        rebuild(child.id(), "it goes with " + gone);
                    }
                }
                release(gone, Set.of());
            }
            for (Alteration.InPlace alteration : Set.copyOf(altered.values())) {
                for (Step step : alteration.steps()) {
                    step.removes().forEach(this::replace);
                    for (Disturbance disturbance : step.disturbs()) {
                        disturb(disturbance, step);
                    }
                }
            }
            for (ObjectId gone : Set.copyOf(dropped)) {
                CatalogObject present = Objects.requireNonNull(target.find(gone));
                for (ObjectId taken : takesAlong(present)) {
                    if (target.has(taken) && !dropped.contains(taken)) {
                        rebuild(taken, gone + " takes it along");
                    }
                }
            }
            more = !spreading.isEmpty();
        }
    }

    private <T extends CatalogObject> Set<ObjectId> takesAlong(T present) {
        return rules.of(present).takesAlong(present, this);
    }

    /** A step that alters one object takes another one away on its way (the comment on a type that it replaces). */
    private void replace(ObjectId id) {
        if (wanted.has(id) && !dropped.contains(id)) {
            create(id);
        }
    }

    private void disturb(Disturbance disturbance, Step step) {
        for (ObjectId victim : disturbance.victims()) {
            if (!dropped.contains(victim) && target.has(victim)) {
                rebuild(victim, disturbance.object() + " changes under it");
            }
        }
        for (Dependency dependency : target.dependencies().on(disturbance.object())) {
            ObjectId dependent = dependency.dependent();
            if (!dropped.contains(dependent)
                    && target.has(dependent)
                    && !disturbance.survivors().contains(dependent.kind())
                    && !step.puts().containsKey(dependent)
                    && !letsGo(dependent, disturbance.object())) {
                rebuild(dependent, disturbance.object() + " changes under it");
            }
        }
    }

    private void release(ObjectId gone, Set<ObjectId> except) {
        for (Dependency dependency : target.dependencies().on(gone)) {
            ObjectId dependent = dependency.dependent();
            if (target.has(dependent)
                    && !dropped.contains(dependent)
                    && !except.contains(dependent)
                    && !letsGo(dependent, gone)) {
                rebuild(dependent, gone + " is dropped under it");
            }
        }
    }

    /** It is altered to a form that no longer needs the other object, so it can let go of it first. */
    private boolean letsGo(ObjectId dependent, ObjectId referenced) {
        return altered.containsKey(dependent)
                && !altered.get(dependent).steps().isEmpty()
                && !wanted.dependencies().holds(dependent, referenced)
                && !succeeded(dependent, referenced);
    }

    /**
     * What it will need instead takes a name of what it needs now, so that the one can only come when the other is gone:
     * there is no moment for an alteration.
     */
    private boolean succeeded(ObjectId dependent, ObjectId referenced) {
        if (wanted.has(referenced)) {
            return false;
        }
        Set<String> names = namesAround(referenced, target, wanted);
        for (Dependency dependency : wanted.dependencies().of(dependent)) {
            ObjectId comes = dependency.referenced();
            if (!target.has(comes) && !Collections.disjoint(names, namesAround(comes, wanted, target))) {
                return true;
            }
        }
        return false;
    }

    /** The names of an object and of all that comes or goes with it: a table with its keys, but a column by itself. */
    private Set<String> namesAround(ObjectId id, Catalog catalog, Catalog other) {
        CatalogObject top = catalog.find(id);
        while (top != null && top.parent() != null && !other.has(top.parent())) {
            top = catalog.find(top.parent());
        }
        Set<String> names = new HashSet<>();
        if (top != null) {
            names.addAll(names(top));
            catalog.descendants(top.id()).forEach(object -> names.addAll(names(object)));
        }
        return names;
    }

    private <T extends CatalogObject> Set<String> names(T object) {
        return rules.of(object).names(object);
    }

    Set<ObjectId> created() {
        return created;
    }

    Set<ObjectId> dropped() {
        return dropped;
    }

    Map<ObjectId, Alteration.InPlace> altered() {
        return altered;
    }

    /** Why something that exists on both sides is built anew; empty for others. */
    String reason(ObjectId id) {
        return reasons.getOrDefault(id, "");
    }

    @Override
    public Catalog source() {
        return wanted;
    }

    @Override
    public Catalog target() {
        return target;
    }

    @Override
    public PlanSettings settings() {
        return settings;
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
}
