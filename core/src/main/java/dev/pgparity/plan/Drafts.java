package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the rules for the steps of every change, leaving out what PostgreSQL does together with another step. */
final class Drafts {
    private final RuleBook rules;
    private final Changes changes;
    private final List<List<Step>> chains = new ArrayList<>();

    Drafts(RuleBook rules, Changes changes) {
        this.rules = rules;
        this.changes = changes;
    }

    /** Chains of steps; those of one chain belong to one object and keep their order. */
    List<List<Step>> all() {
        drops();
        creates();
        changes.altered().values().stream()
                .map(Alteration.InPlace::steps)
                .filter(steps -> !steps.isEmpty())
                .forEach(chains::add);
        return chains;
    }

    private void creates() {
        Set<ObjectId> done = madeByAlterations();
        for (CatalogObject wanted : ordered(changes.created(), changes.source())) {
            if (!done.contains(wanted.id())) {
                List<Step> steps = create(wanted);
                steps.forEach(step -> done.addAll(step.puts().keySet()));
                add(steps);
            }
            for (AfterCreation rule : rules.afterCreation()) {
                add(rule.steps(wanted, changes));
            }
        }
    }

    /** What a step that replaces an object makes together with it: the checks of a domain. */
    private Set<ObjectId> madeByAlterations() {
        Set<ObjectId> made = new LinkedHashSet<>();
        for (Alteration.InPlace alteration : changes.altered().values()) {
            for (Step step : alteration.steps()) {
                for (CatalogObject object : step.puts().values()) {
                    ObjectId parent = object.parent();
                    if (parent != null && step.puts().containsKey(parent)) {
                        made.add(object.id());
                    }
                }
            }
        }
        return made;
    }

    private <T extends CatalogObject> List<Step> create(T wanted) {
        ObjectRule<T> rule = rules.of(wanted);
        return rule.comesWith(wanted, changes) ? List.of() : rule.create(wanted, changes);
    }

    private void drops() {
        Catalog target = changes.target();
        Map<ObjectId, List<ObjectId>> implied = new LinkedHashMap<>();
        List<CatalogObject> explicit = new ArrayList<>();
        for (CatalogObject present : ordered(changes.dropped(), target)) {
            ObjectId root = root(present.id());
            if (root.equals(present.id())) {
                explicit.add(present);
            } else {
                implied.computeIfAbsent(root, k -> new ArrayList<>()).add(present.id());
            }
        }
        for (CatalogObject present : explicit) {
            List<Step> steps = new ArrayList<>(drop(present));
            List<ObjectId> with = implied.getOrDefault(present.id(), List.of());
            if (!steps.isEmpty() && !with.isEmpty()) {
                steps.addLast(steps.removeLast().toBuilder().removes(with).build());
            }
            add(steps);
        }
    }

    private <T extends CatalogObject> List<Step> drop(T present) {
        return rules.of(present).drop(present, changes);
    }

    /** The object whose own drop step takes this one along: itself when nothing else does. */
    private ObjectId root(ObjectId id) {
        Set<ObjectId> seen = new LinkedHashSet<>();
        ObjectId at = id;
        while (seen.add(at)) {
            ObjectId taker = taker(at);
            if (taker == null) {
                return at;
            }
            at = taker;
        }
        return id;
    }

    private @Nullable ObjectId taker(ObjectId id) {
        Catalog target = changes.target();
        CatalogObject present = Objects.requireNonNull(target.find(id));
        if (standsAlone(present)) {
            return null;
        }
        ObjectId parent = present.parent();
        if (parent != null && changes.drops(parent)) {
            return parent;
        }
        for (Dependency dependency : target.dependencies().of(id)) {
            if (dependency.automatic() && changes.drops(dependency.referenced())) {
                return dependency.referenced();
            }
        }
        return goesWith(present);
    }

    private <T extends CatalogObject> boolean standsAlone(T present) {
        return rules.of(present).standsAlone(present, changes);
    }

    private <T extends CatalogObject> @Nullable ObjectId goesWith(T present) {
        return rules.of(present).goesWith(present, changes).orElse(null);
    }

    private List<CatalogObject> ordered(Collection<ObjectId> ids, Catalog catalog) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(catalog.find(id), id.toString()))
                .sorted(Comparator.comparingInt((CatalogObject o) -> rules.rank(o))
                        .thenComparing(CatalogObject::id))
                .toList();
    }

    private void add(List<Step> steps) {
        if (!steps.isEmpty()) {
            chains.add(steps);
        }
    }
}
