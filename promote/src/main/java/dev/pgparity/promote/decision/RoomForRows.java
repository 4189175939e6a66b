package dev.pgparity.promote.decision;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.EnumType;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lookup rows are written in the last transaction of a promotion. Where it adds values to an enum, which rows may hold
 * only after its COMMIT, they come in the next one; and where there is none, in one of their own.
 */
public final class RoomForRows {
    private RoomForRows() {}

    /**
     * The groups with such a transaction among them.
     *
     * @param mayCut whether a group may be cut in two; not those of a reviewed file, whose journal counts them
     */
    public static List<ExecutionGroup> in(List<ExecutionGroup> groups, boolean mayCut) {
        int last = groups.size() - 1;
        while (last >= 0 && !groups.get(last).inTransaction()) {
            last--;
        }
        List<ExecutionGroup> more = new ArrayList<>(groups);
        if (last < 0) {
            more.add(new ExecutionGroup(groups.size() + 1, Phase.EXPAND, true, List.of()));
            return more;
        }
        ExecutionGroup group = groups.get(last);
        int cut = afterNewEnumValues(group);
        if (cut == 0) {
            return groups;
        }
        if (!mayCut) {
            more.add(new ExecutionGroup(groups.getLast().number() + 1, Phase.EXPAND, true, List.of()));
            return more;
        }
        List<Step> steps = group.steps();
        if (cut == steps.size()) {
            more.add(last + 1, new ExecutionGroup(group.number() + 1, group.phase(), true, List.of()));
            return renumbered(more, last + 2);
        }
        more.set(last, new ExecutionGroup(group.number(), group.phase(), true, steps.subList(0, cut)));
        more.add(
                last + 1,
                new ExecutionGroup(group.number() + 1, group.phase(), true, steps.subList(cut, steps.size())));
        return renumbered(more, last + 2);
    }

    private static List<ExecutionGroup> renumbered(List<ExecutionGroup> groups, int from) {
        for (int i = from; i < groups.size(); i++) {
            ExecutionGroup later = groups.get(i);
            groups.set(i, new ExecutionGroup(later.number() + 1, later.phase(), later.inTransaction(), later.steps()));
        }
        return groups;
    }

    /** The groups with a transaction in front, for rows that go before anything else does. */
    public static List<ExecutionGroup> first(List<ExecutionGroup> groups) {
        if (!groups.isEmpty() && groups.getFirst().inTransaction()) {
            return groups;
        }
        List<ExecutionGroup> more = new ArrayList<>();
        more.add(new ExecutionGroup(1, Phase.EXPAND, true, List.of()));
        for (ExecutionGroup group : groups) {
            more.add(new ExecutionGroup(group.number() + 1, group.phase(), group.inTransaction(), group.steps()));
        }
        return more;
    }

    /**
     * After how many steps of the group rows may hold every value, once these are committed; 0 where the group adds no
     * value to an enum. No object is changed on both sides of the cut: half of a replaced type would be looked at.
     */
    private static int afterNewEnumValues(ExecutionGroup group) {
        List<Step> steps = group.steps();
        int cut = steps.size();
        while (cut > 0 && !addsValues(steps.get(cut - 1))) {
            cut--;
        }
        if (cut == 0) {
            return 0;
        }
        Map<ObjectId, Integer> last = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (ObjectId id : changed(steps.get(i))) {
                last.put(id, i);
            }
        }
        for (int i = 0; i < cut; i++) {
            for (ObjectId id : changed(steps.get(i))) {
                cut = Math.max(cut, last.getOrDefault(id, i) + 1);
            }
        }
        return cut;
    }

    /** A value that is added cannot be taken back; a type that is replaced, or whose value is renamed, can. */
    private static boolean addsValues(Step step) {
        return step.puts().get(step.subject()) instanceof EnumType
                && step.action() == Action.ALTER
                && step.hazards().stream()
                        .anyMatch(hazard -> hazard.kind() == HazardKind.IRREVERSIBLE
                                && hazard.object().equals(step.subject()));
    }

    private static Set<ObjectId> changed(Step step) {
        Set<ObjectId> changed = new HashSet<>(step.removes());
        changed.addAll(step.puts().keySet());
        changed.add(step.subject());
        step.disturbs().forEach(disturbance -> changed.add(disturbance.object()));
        return changed;
    }
}
