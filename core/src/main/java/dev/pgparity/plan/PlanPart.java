package dev.pgparity.plan;

import dev.pgparity.catalog.name.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A part of a plan that can run without the rest: no step is in it without all that it needs.
 *
 * @param groups what runs, in the order and with the group numbers of the plan
 * @param left the rest, in the order of the plan, each step with the reason
 */
public record PlanPart(List<ExecutionGroup> groups, List<LeftStep> left) {
    public PlanPart {
        groups = List.copyOf(groups);
        left = List.copyOf(left);
    }

    /**
     * The largest part without some steps.
     *
     * @param leave why a step is left out, by its place in the plan, from 0
     */
    public static PlanPart without(Plan plan, Map<Integer, String> leave) {
        List<Step> steps = plan.steps().toList();
        return without(
                plan, leave, steps.stream().map(step -> Set.<Integer>of()).toList());
    }

    /**
     * The largest part without some steps in which each object changes as far as the plan changes it, or not at all:
     * an index is never dropped here and built again there.
     *
     * @param leave why a step is left out, by its place in the plan, from 0
     */
    public static PlanPart ofWholeObjects(Plan plan, Map<Integer, String> leave) {
        return without(plan, leave, joined(plan.steps().toList()));
    }

    private static PlanPart without(Plan plan, Map<Integer, String> leave, List<Set<Integer>> joined) {
        List<Step> steps = plan.steps().toList();
        SortedMap<Integer, String> out = new TreeMap<>(leave);
        int known;
        do {
            known = out.size();
            for (int i = 0; i < steps.size(); i++) {
                if (!out.containsKey(i)) {
                    needs(plan.needs().of(i), joined.get(i), out, i);
                }
            }
        } while (out.size() > known);
        List<ExecutionGroup> groups = new ArrayList<>();
        int place = 0;
        for (ExecutionGroup group : plan.groups()) {
            List<Step> kept = new ArrayList<>();
            for (Step step : group.steps()) {
                if (!out.containsKey(place++)) {
                    kept.add(step);
                }
            }
            if (!kept.isEmpty()) {
                groups.add(new ExecutionGroup(group.number(), group.phase(), group.inTransaction(), kept));
            }
        }
        List<LeftStep> left = new ArrayList<>();
        out.forEach((i, why) -> left.add(new LeftStep(i + 1, steps.get(i), why)));
        return new PlanPart(groups, left);
    }

    private static void needs(List<Integer> needed, Set<Integer> joined, SortedMap<Integer, String> out, int step) {
        for (int other : needed) {
            if (out.containsKey(other)) {
                out.put(step, "needs step " + (other + 1));
                return;
            }
        }
        for (int other : joined) {
            if (out.containsKey(other)) {
                out.put(step, "one change with step " + (other + 1));
                return;
            }
        }
    }

    /** For each step all that change an object which it changes too; itself among them. */
    private static List<Set<Integer>> joined(List<Step> steps) {
        Map<ObjectId, Set<Integer>> byObject = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (ObjectId id : objects(steps.get(i))) {
                byObject.computeIfAbsent(id, k -> new TreeSet<>()).add(i);
            }
        }
        List<Set<Integer>> joined = new ArrayList<>();
        for (Step step : steps) {
            Set<Integer> all = new TreeSet<>();
            objects(step).forEach(id -> all.addAll(byObject.getOrDefault(id, Set.of())));
            joined.add(all);
        }
        return joined;
    }

    private static Set<ObjectId> objects(Step step) {
        Set<ObjectId> objects = new LinkedHashSet<>(step.removes());
        objects.addAll(step.puts().keySet());
        objects.add(step.subject());
        return objects;
    }
}
