package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The consequences of one round of {@link Closure}: what depends on something that is dropped, or that a step disturbs, is
 * dropped before and created after, with its children.
 */
final class Spread {
    private final RuleBook rules;
    private final Changes frozen;
    private final Catalog wanted;
    private final Catalog target;
    private final Map<ObjectId, Alteration> answers;
    private final Set<ObjectId> created = new LinkedHashSet<>();
    private final Set<ObjectId> dropped = new LinkedHashSet<>();
    private final Set<ObjectId> altered;
    private final Deque<ObjectId> open = new ArrayDeque<>();

    /**
     * @param frozen the state that the rules were asked about; what it drops stays dropped
     * @param added what the target lacks
     * @param altered what is altered unless it has to be rebuilt
     * @param answers what the rules say about those; without those that no rule was asked about yet
     */
    Spread(
            RuleBook rules,
            Changes frozen,
            Set<ObjectId> added,
            Set<ObjectId> altered,
            Map<ObjectId, Alteration> answers) {
        this.rules = rules;
        this.frozen = frozen;
        this.wanted = frozen.source();
        this.target = frozen.target();
        this.answers = answers;
        this.altered = new LinkedHashSet<>(altered);
        added.forEach(this::create);
        frozen.dropped().forEach(this::rebuild);
    }

    /** The state that follows. */
    Changes changes() {
        int known;
        do {
            known = created.size() + dropped.size();
            open.addAll(dropped);
            while (!open.isEmpty()) {
                dropWithDependents(open.remove());
            }
            for (ObjectId id : List.copyOf(altered)) {
                steps(id).forEach(this::applied);
            }
        } while (created.size() + dropped.size() > known);
        Map<ObjectId, Alteration.InPlace> inPlace = new LinkedHashMap<>();
        altered.forEach(id -> inPlace.put(id, new Alteration.InPlace(steps(id))));
        return new Changes(wanted, target, frozen.settings(), created, dropped, inPlace);
    }

    private List<Step> steps(ObjectId id) {
        return answers.get(id) instanceof Alteration.InPlace(List<Step> steps) ? steps : List.of();
    }

    /** Dropped and, where it is still wanted, created again. */
    void rebuild(ObjectId id) {
        if (wanted.has(id)) {
            create(id);
        }
        if (target.has(id) && dropped.add(id)) {
            open.add(id);
        }
    }

    private void create(ObjectId id) {
        altered.remove(id);
        if (created.add(id)) {
            wanted.children(id).forEach(child -> create(child.id()));
        }
    }

    private void dropWithDependents(ObjectId gone) {
        CatalogObject present = Objects.requireNonNull(target.find(gone));
        target.children(gone).forEach(child -> rebuild(child.id()));
        for (Dependency dependency : target.dependencies().on(gone)) {
            ObjectId dependent = dependency.dependent();
            if (standsThere(dependent) && !letsGo(dependent, gone)) {
                rebuild(dependent);
            }
        }
        takesAlong(present).stream().filter(this::standsThere).forEach(this::rebuild);
    }

    private boolean standsThere(ObjectId id) {
        return target.has(id) && !dropped.contains(id);
    }

    private <T extends CatalogObject> Set<ObjectId> takesAlong(T present) {
        return rules.of(present).takesAlong(present, frozen);
    }

    /** A step that alters an object may remove others (the comment on a type that it replaces) or disturb them. */
    private void applied(Step step) {
        for (ObjectId id : step.removes()) {
            if (wanted.has(id) && !dropped.contains(id)) {
                create(id);
            }
        }
        for (Disturbance disturbance : step.disturbs()) {
            disturbance.victims().stream().filter(this::standsThere).forEach(this::rebuild);
            for (Dependency dependency : target.dependencies().on(disturbance.object())) {
                ObjectId dependent = dependency.dependent();
                if (standsThere(dependent)
                        && !disturbance.survivors().contains(dependent.kind())
                        && !step.puts().containsKey(dependent)
                        && !letsGo(dependent, disturbance.object())) {
                    rebuild(dependent);
                }
            }
        }
    }

    /** It is altered to a form that no longer needs the other object, so it can let go of it first. */
    private boolean letsGo(ObjectId dependent, ObjectId referenced) {
        return altered.contains(dependent)
                && !(answers.containsKey(dependent) && steps(dependent).isEmpty())
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
        return wanted.dependencies().of(dependent).stream()
                .map(Dependency::referenced)
                .anyMatch(comes ->
                        !target.has(comes) && !Collections.disjoint(names, namesAround(comes, wanted, target)));
    }

    /** The names of an object and of all that comes or goes with it: a table with its keys, but a column by itself. */
    private Set<String> namesAround(ObjectId id, Catalog catalog, Catalog other) {
        CatalogObject top = catalog.find(id);
        while (top != null && top.parent() != null && !other.has(top.parent())) {
            top = catalog.find(top.parent());
        }
        Set<String> names = new LinkedHashSet<>();
        if (top != null) {
            names.addAll(names(top));
            catalog.descendants(top.id()).forEach(object -> names.addAll(names(object)));
        }
        return names;
    }

    private <T extends CatalogObject> Set<String> names(T object) {
        return rules.of(object).names(object);
    }
}
