package dev.pgparity.promote;

import dev.pgparity.catalog.EnumType;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Lookup rows are written in the last transaction of a promotion. Where it adds values to an enum, which rows may hold
 * only after its COMMIT, they come in the next one; and where there is none, in one of their own.
 */
final class RoomForRows {
    private RoomForRows() {}

    /**
     * The groups with such a transaction among them.
     *
     * @param mayCut whether a group may be cut in two; not those of a reviewed file, whose journal counts them
     */
    static List<ExecutionGroup> in(List<ExecutionGroup> groups, boolean mayCut) {
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
        more.set(last, new ExecutionGroup(group.number(), group.phase(), true, steps.subList(0, cut)));
        more.add(
                last + 1,
                new ExecutionGroup(group.number() + 1, group.phase(), true, steps.subList(cut, steps.size())));
        for (int i = last + 2; i < more.size(); i++) {
            ExecutionGroup later = more.get(i);
            more.set(i, new ExecutionGroup(later.number() + 1, later.phase(), later.inTransaction(), later.steps()));
        }
        return more;
    }

    /** The groups with a transaction in front, for rows that go before anything else does. */
    static List<ExecutionGroup> first(List<ExecutionGroup> groups) {
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

    /** How many steps of the group come before the first at which rows may hold every value. */
    private static int afterNewEnumValues(ExecutionGroup group) {
        for (int i = group.steps().size(); i > 0; i--) {
            Step step = group.steps().get(i - 1);
            boolean adds = step.action() == Action.ALTER
                    && step.puts().values().stream().anyMatch(EnumType.class::isInstance);
            if (adds) {
                return i;
            }
        }
        return 0;
    }
}
