package dev.pgparity.promote;

import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.Transactionality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a plan runs now, and what waits.
 *
 * @param groups in order
 * @param waiting steps outside the chosen phase
 */
public record Selection(List<ExecutionGroup> groups, List<Step> waiting) {
    public Selection {
        groups = List.copyOf(groups);
        waiting = List.copyOf(waiting);
    }

    /** The groups of the chosen phase; what can be one transaction is. */
    static Selection of(Plan plan, PhaseChoice choice) {
        List<ExecutionGroup> chosen = new ArrayList<>();
        List<Step> waiting = new ArrayList<>();
        for (ExecutionGroup group : plan.groups()) {
            if (!choice.includes(group.phase())) {
                waiting.addAll(group.steps());
            } else if (!chosen.isEmpty() && canJoin(chosen.getLast(), group)) {
                chosen.add(join(chosen.removeLast(), group));
            } else {
                chosen.add(group);
            }
        }
        return new Selection(chosen, waiting);
    }

    /** The planner cuts between phases so that one of them can wait; when none does, the cut has no reason. */
    private static boolean canJoin(ExecutionGroup first, ExecutionGroup second) {
        return first.inTransaction()
                && second.inTransaction()
                && first.phase() != second.phase()
                && first.steps().stream().noneMatch(s -> s.transactionality() == Transactionality.COMMIT_BEFORE_USE);
    }

    private static ExecutionGroup join(ExecutionGroup first, ExecutionGroup second) {
        List<Step> steps = new ArrayList<>(first.steps());
        steps.addAll(second.steps());
        return new ExecutionGroup(second.number(), second.phase(), true, steps);
    }

    /** Why this is not one transaction; empty where it is. */
    Optional<String> notAtomic() {
        Optional<Step> outside = groups.stream()
                .filter(group -> !group.inTransaction())
                .flatMap(group -> group.steps().stream())
                .findFirst();
        if (outside.isPresent()) {
            return Optional.of("step \"" + outside.get().summary() + "\" cannot run in a transaction with others");
        }
        return groups.size() <= 1
                ? Optional.empty()
                : Optional.of("it needs " + groups.size()
                        + " transactions: what one of them makes is used only after its" + " COMMIT");
    }

    /** Steps of the phase before the chosen one that nobody has run yet. */
    long waitingBefore() {
        return waiting.stream().filter(step -> step.phase() == Phase.EXPAND).count();
    }

    /** All steps that run. */
    public List<Step> steps() {
        return groups.stream().flatMap(group -> group.steps().stream()).toList();
    }
}
