package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which step must run before which. Every edge has one of nine reasons: the order inside a chain; a step needs what
 * another makes; a step lets go of what another destroys; a step drops what stands on something that another changes
 * under its feet; the old form goes before the new one comes; a name is freed before it is taken;
 * an object has its new name before anything else is done to it; a step
 * waits until something is gone; what watches statements is away while they run.
 */
final class StepGraph {
    private final RuleBook rules;
    private final Changes changes;
    private final Catalog original;
    private final Circles circles;
    private final List<Step> steps = new ArrayList<>();
    private final List<Set<Integer>> after = new ArrayList<>();
    private final List<Set<Integer>> before = new ArrayList<>();
    /** Which chain a step belongs to, by its number. */
    private final List<Integer> chainOf = new ArrayList<>();

    private final Map<Integer, Integer> rebuilt = new LinkedHashMap<>();
    private final Map<ObjectId, List<Integer>> makers = new LinkedHashMap<>();
    private final Map<ObjectId, Integer> destroyers = new LinkedHashMap<>();
    private final Map<ObjectId, List<Integer>> disturbers = new LinkedHashMap<>();

    /**
     * @param original the target under the names that it has before the plan runs
     */
    StepGraph(RuleBook rules, Changes changes, Catalog original, List<List<Step>> chains, Circles circles) {
        this.circles = circles;
        this.rules = rules;
        this.original = original;
        this.changes = changes;
        for (int c = 0; c < chains.size(); c++) {
            List<Step> chain = chains.get(c);
            for (int i = 0; i < chain.size(); i++) {
                add(chain.get(i));
                chainOf.add(c);
                if (i > 0) {
                    edge(steps.size() - 2, steps.size() - 1);
                }
            }
        }
        index();
        for (int i = 0; i < steps.size(); i++) {
            needs(i);
            letsGo(i);
            for (ObjectId id : steps.get(i).awaits()) {
                Integer destroyer = destroyers.get(id);
                if (destroyer != null) {
                    edge(destroyer, i);
                }
            }
        }
        names();
        renames();
        watchers();
    }

    private void add(Step step) {
        steps.add(step);
        after.add(new LinkedHashSet<>());
        before.add(new LinkedHashSet<>());
    }

    /** Inside a chain the order is what the rule said. */
    private void edge(int first, int then) {
        if (first > then && chainOf.get(first).equals(chainOf.get(then))) {
            return;
        }
        if (first != then && after.get(first).add(then)) {
            before.get(then).add(first);
        }
    }

    /** What others may wait for: not what stands in for something on its way out. */
    private Map<ObjectId, CatalogObject> made(Step step) {
        return circles.dropping(step) ? Map.of() : step.puts();
    }

    private void index() {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            for (ObjectId id : made(step).keySet()) {
                makers.computeIfAbsent(id, k -> new ArrayList<>(1)).add(i);
            }
            for (ObjectId id : step.provides()) {
                makers.computeIfAbsent(id, k -> new ArrayList<>(1)).add(i);
            }
            for (ObjectId id : step.removes()) {
                if (!step.puts().containsKey(id) && !passing(id, i)) {
                    destroyers.put(id, i);
                }
            }
            for (Disturbance disturbance : step.disturbs()) {
                disturbers
                        .computeIfAbsent(disturbance.object(), k -> new ArrayList<>(1))
                        .add(i);
                List<Integer> made = makers.computeIfAbsent(disturbance.object(), k -> new ArrayList<>(1));
                if (!made.contains(i)) {
                    made.add(i);
                }
            }
        }
        destroyers.forEach((id, destroyer) -> {
            for (int maker : makers.getOrDefault(id, List.of())) {
                if (steps.get(maker).action() == Action.RENAME) {
                    continue; // what goes is what was renamed
                }
                edge(destroyer, maker);
                if (steps.get(maker).action() == Action.CREATE) {
                    rebuilt.put(destroyer, maker);
                }
            }
        });
    }

    /** It was made earlier in the same chain, to be of use for a while. */
    private boolean passing(ObjectId id, int destroyer) {
        return makers.getOrDefault(id, List.of()).stream()
                .anyMatch(maker -> chainOf.get(maker).equals(chainOf.get(destroyer)));
    }

    private void needs(int i) {
        Step step = steps.get(i);
        Set<ObjectId> needed = new LinkedHashSet<>(step.requires());
        Catalog wanted = changes.source();
        for (CatalogObject object : made(step).values()) {
            for (Dependency dependency : wanted.dependencies().of(object.id())) {
                needed.add(dependency.referenced());
            }
            ObjectId parent = object.parent();
            if (parent != null) {
                needed.add(parent);
            }
            needed.addAll(alsoRequires(object));
        }
        for (ObjectId id : needed) {
            if (!step.puts().containsKey(id) && !step.provides().contains(id)) {
                makersOf(id).stream()
                        .filter(maker -> !circles.cutsNeed(steps.get(maker), step))
                        .forEach(maker -> edge(maker, i));
            }
        }
    }

    /** What a partition or an heir gets without a step of its own is made by the step of the table above. */
    private List<Integer> makersOf(ObjectId id) {
        List<Integer> own = makers.getOrDefault(id, List.of());
        return own.isEmpty() && (changes.creates(id) || changes.alters(id))
                ? Ancestry.above(id, changes.source()).stream()
                        .flatMap(above -> makersOf(above).stream())
                        .toList()
                : own;
    }

    private <T extends CatalogObject> Set<ObjectId> alsoRequires(T object) {
        return rules.of(object).alsoRequires(object, changes);
    }

    private void letsGo(int i) {
        Step step = steps.get(i);
        Set<ObjectId> released = new LinkedHashSet<>(step.releases());
        released.addAll(circles.releasedByStandIn(step));
        Set<ObjectId> subjects = new LinkedHashSet<>(step.removes());
        for (ObjectId id : step.puts().keySet()) {
            if (!destroyers.containsKey(id)) {
                subjects.add(id);
            }
        }
        Catalog target = changes.target();
        for (ObjectId id : subjects) {
            for (Dependency dependency : target.dependencies().of(id)) {
                released.add(dependency.referenced());
            }
            CatalogObject present = target.find(id);
            ObjectId parent = present == null ? null : present.parent();
            if (parent != null) {
                released.add(parent);
            }
        }
        for (ObjectId id : released) {
            Integer destroyer = destroyers.get(id);
            if (destroyer != null && !step.removes().contains(id) && !circles.cutsRelease(step, steps.get(destroyer))) {
                edge(i, destroyer);
            }
            if (step.action() == Action.DROP) {
                disturbers.getOrDefault(id, List.of()).forEach(disturber -> edge(i, disturber));
            }
        }
    }

    private void names() {
        Map<String, Integer> freed = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (ObjectId id : steps.get(i).removes()) {
                CatalogObject present = original.find(id);
                if (present != null) {
                    for (String name : names(present)) {
                        freed.put(name, i);
                    }
                }
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            for (CatalogObject object : steps.get(i).puts().values()) {
                CatalogObject present = original.find(object.id());
                if (present != null && !steps.get(i).removes().contains(object.id())) {
                    Set<String> let = new LinkedHashSet<>(names(present));
                    let.removeAll(names(object));
                    for (String name : let) {
                        freed.putIfAbsent(name, i);
                    }
                }
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            for (CatalogObject object : made(steps.get(i)).values()) {
                for (String name : names(object)) {
                    Integer freer = freed.get(name);
                    if (freer != null) {
                        edge(freer, i);
                    }
                }
            }
        }
    }

    /** Whatever else is done to a renamed object, or to what hangs on it, speaks of it by its new name. */
    private void renames() {
        for (int i = 0; i < steps.size(); i++) {
            Step rename = steps.get(i);
            if (rename.action() == Action.RENAME) {
                Set<Integer> earlier = reach(i, before);
                for (int other = 0; other < steps.size(); other++) {
                    if (steps.get(other).action() != Action.RENAME
                            && !earlier.contains(other)
                            && within(steps.get(other).subject(), rename.puts().keySet())) {
                        edge(i, other);
                    }
                }
            }
        }
    }

    /** One of these, or something that hangs on one of them. */
    private boolean within(ObjectId id, Set<ObjectId> renamed) {
        for (@Nullable ObjectId at = id; at != null; ) {
            if (renamed.contains(at)) {
                return true;
            }
            CatalogObject present = changes.target().find(at);
            CatalogObject object = present == null ? changes.source().find(at) : present;
            at = object == null ? null : object.parent();
        }
        return false;
    }

    private <T extends CatalogObject> Set<String> names(T object) {
        return rules.of(object).names(object);
    }

    /** What watches statements goes (or falls silent) before all others, and comes after all that does not need it. */
    private void watchers() {
        for (int i = 0; i < steps.size(); i++) {
            boolean comes = watches(steps.get(i).puts().get(steps.get(i).subject()));
            if (comes || watches(changes.target().find(steps.get(i).subject()))) {
                Set<Integer> apart = reach(i, comes ? after : before);
                for (int other = 0; other < steps.size(); other++) {
                    if (!apart.contains(other) && !watches(subject(other))) {
                        edge(comes ? other : i, comes ? i : other);
                    }
                }
            }
        }
    }

    private <T extends CatalogObject> boolean watches(@Nullable T object) {
        return object != null && rules.of(object).watchesStatements(object);
    }

    private static Set<Integer> reach(int start, List<Set<Integer>> next) {
        Set<Integer> seen = new LinkedHashSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            next.get(open.remove()).stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    /** One more edge, for an order that is better but not needed; the caller sees to it that it makes no circle. */
    void prefer(int first, int then) {
        edge(first, then);
    }

    List<Step> steps() {
        return steps;
    }

    Set<Integer> after(int step) {
        return after.get(step);
    }

    Set<Integer> before(int step) {
        return before.get(step);
    }

    /** Steps that drop an old form, with the step that creates the new one: they run in one breath. */
    Map<Integer, Integer> rebuilt() {
        return rebuilt;
    }

    /** The object of the step in the form that tells its rank. */
    CatalogObject subject(int i) {
        Step step = steps.get(i);
        CatalogObject made = step.puts().get(step.subject());
        if (made != null) {
            return made;
        }
        CatalogObject present = changes.target().find(step.subject());
        return present != null
                ? present
                : Objects.requireNonNull(changes.source().find(step.subject()));
    }
}
