package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Constraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what becomes true without a step of its own (the owner of a table that the session role creates, the
 * column that comes with a parent's), on the step that brings it about: otherwise the expected catalog lacks it and no
 * plan could be verified. It comes last, because such an object asks for no place in the order.
 */
final class ImpliedPass {
    private final Changes changes;
    private final Catalog original;
    private final List<ExecutionGroup> groups;
    private final List<Step> steps = new ArrayList<>();
    private final Map<ObjectId, Integer> byObject = new LinkedHashMap<>();
    private final Map<Integer, StepBuilder> extended = new LinkedHashMap<>();

    /** @param original the target under the names that it has before the plan runs */
    ImpliedPass(Changes changes, Catalog original, List<ExecutionGroup> groups) {
        this.changes = changes;
        this.original = original;
        this.groups = groups;
        groups.forEach(group -> steps.addAll(group.steps()));
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            steps.get(i).removes().forEach(id -> byObject.put(id, at));
            steps.get(i).puts().keySet().forEach(id -> byObject.put(id, at));
        }
    }

    List<ExecutionGroup> groups() {
        if (steps.isEmpty()) {
            return groups;
        }
        Catalog after = Plan.expected(changes.target(), steps.stream());
        Set<ObjectId> concerned = new LinkedHashSet<>(changes.created());
        concerned.addAll(changes.altered().keySet());
        for (ObjectId id : concerned) {
            CatalogObject wanted = changes.source().find(id);
            if (wanted != null && !Objects.equals(wanted, after.find(id))) {
                builder(cause(wanted, changes.source())).puts(wanted);
            }
        }
        for (ObjectId id : changes.dropped()) {
            CatalogObject present = after.find(id);
            if (present != null && !changes.source().has(id)) {
                builder(cause(present, changes.target())).removes(id);
            }
        }
        changes.dropped().forEach(this::goesEarlier);
        renamed();
        return rebuilt();
    }

    /** What names a renamed object (an index its table, a view a column) reads otherwise from then on. */
    private void renamed() {
        for (CatalogObject object : changes.target().objects().values()) {
            CatalogObject before = original.find(object.id());
            if (before != null && !before.equals(object)) {
                Integer own = firstOf(object.id());
                Integer rename = renameOf(object);
                if (rename != null
                        && (own == null || own > rename)
                        && !steps.get(rename).puts().containsKey(object.id())) {
                    builder(rename).puts(object);
                }
            }
        }
    }

    private @Nullable Integer firstOf(ObjectId id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).removes().contains(id) || steps.get(i).puts().containsKey(id)) {
                return i;
            }
        }
        return null;
    }

    /** The last rename of what the object names. */
    private @Nullable Integer renameOf(CatalogObject object) {
        Set<ObjectId> named = new LinkedHashSet<>();
        if (object.parent() != null) {
            named.add(object.parent());
        }
        changes.target().dependencies().of(object.id()).forEach(d -> named.add(d.referenced()));
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.action() == Action.RENAME && step.puts().keySet().stream().anyMatch(named::contains)) {
                return i;
            }
        }
        return null;
    }

    /** An heir's constraint that its ancestor loses before the heir itself goes. */
    private void goesEarlier(ObjectId id) {
        Integer own = byObject.get(id);
        if (own == null
                || !(changes.target().find(id) instanceof Constraint constraint)
                || constraint.local()
                || !constraint.inherited()) {
            return;
        }
        for (ObjectId ancestor : Ancestry.above(id, changes.target())) {
            Integer theirs = byObject.get(ancestor);
            if (theirs != null && theirs < own) {
                builder(theirs).removes(id);
            }
        }
    }

    private StepBuilder builder(int step) {
        return extended.computeIfAbsent(step, i -> steps.get(i).toBuilder());
    }

    /** The step of what it belongs to or depends on; the last one where no step speaks of these. */
    private int cause(CatalogObject object, Catalog catalog) {
        Integer step = stepOf(object, catalog, new LinkedHashSet<>());
        return step == null ? steps.size() - 1 : step;
    }

    private @Nullable Integer stepOf(CatalogObject object, Catalog catalog, Set<ObjectId> seen) {
        if (!seen.add(object.id())) {
            return null;
        }
        ObjectId parent = object.parent();
        Integer own = parent == null ? null : byObject.get(parent);
        for (Dependency dependency : catalog.dependencies().of(object.id())) {
            own = later(own, byObject.get(dependency.referenced()));
        }
        for (ObjectId ancestor : Ancestry.above(object.id(), catalog)) {
            Integer theirs = byObject.get(ancestor);
            CatalogObject same = catalog.find(ancestor);
            own = later(own, theirs != null || same == null ? theirs : stepOf(same, catalog, seen));
        }
        CatalogObject above = parent == null ? null : catalog.find(parent);
        return own != null || above == null ? own : stepOf(above, catalog, seen);
    }

    private static @Nullable Integer later(@Nullable Integer one, @Nullable Integer other) {
        return one == null || (other != null && other > one) ? other : one;
    }

    private List<ExecutionGroup> rebuilt() {
        List<ExecutionGroup> result = new ArrayList<>();
        int at = 0;
        for (ExecutionGroup group : groups) {
            List<Step> own = new ArrayList<>();
            for (int i = 0; i < group.steps().size(); i++, at++) {
                StepBuilder more = extended.get(at);
                own.add(more == null ? steps.get(at) : more.build());
            }
            result.add(new ExecutionGroup(group.number(), group.phase(), group.inTransaction(), own));
        }
        return result;
    }
}
