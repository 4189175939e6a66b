package dev.pgparity.plan;

import dev.pgparity.catalog.name.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The topological order, cut into as few groups as possible: expand before contract, and as long as a step that can
 * join the group at hand is ready, no other group is begun. What the first group is decides how many there are, so both
 * ways are tried where some steps run outside a transaction.
 */
final class GroupPass {
    private final RuleBook rules;
    private final StepGraph graph;
    private final Phase[] phases;
    private final int[] waitingFor;
    private final List<ExecutionGroup> groups = new ArrayList<>();
    private final List<Integer> sequence = new ArrayList<>();
    /** Ready steps by what group they can be in, so that the next one is found at once. */
    private final List<PriorityQueue<Integer>> ready = new ArrayList<>();

    private final Comparator<Integer> order;

    /** Whether a group outside a transaction is begun before one inside, where both are possible. */
    private final boolean outsideFirst;

    private GroupPass(RuleBook rules, StepGraph graph, Phase[] phases, boolean outsideFirst) {
        this.outsideFirst = outsideFirst;
        this.rules = rules;
        this.graph = graph;
        this.phases = phases;
        this.waitingFor = new int[phases.length];
        this.order = Comparator.comparing((Integer i) -> phases[i])
                .thenComparing(i -> graph.steps().get(i).action() == Action.DROP)
                .thenComparingInt(this::rank)
                .thenComparing(i -> graph.steps().get(i).subject())
                .thenComparing(i -> i);
        for (int i = 0; i < Phase.values().length * Transactionality.values().length; i++) {
            ready.add(new PriorityQueue<>(order));
        }
    }

    /**
     * An order of all steps.
     *
     * @param sequence the graph's numbers of the steps, in this order
     */
    record Order(List<ExecutionGroup> groups, List<Integer> sequence) {}

    /** The shortest order. */
    static Order order(RuleBook rules, StepGraph graph, Phase[] phases) {
        Order order = new GroupPass(rules, graph, phases, false).order();
        if (order.groups().stream().allMatch(ExecutionGroup::inTransaction)) {
            return order;
        }
        Order other = new GroupPass(rules, graph, phases, true).order();
        return other.groups().size() < order.groups().size() ? other : order;
    }

    private PriorityQueue<Integer> queue(int i) {
        return ready.get(phases[i].ordinal() * Transactionality.values().length
                + transactionality(i).ordinal());
    }

    private int rank(int i) {
        int rank = rules.rank(graph.subject(i));
        return graph.steps().get(i).action() == Action.DROP ? -rank : rank;
    }

    private Order order() {
        int left = phases.length;
        for (int i = 0; i < phases.length; i++) {
            waitingFor[i] = graph.before(i).size();
            if (waitingFor[i] == 0) {
                queue(i).add(i);
            }
        }
        List<Step> current = new ArrayList<>();
        Integer first = null;
        while (left > 0) {
            Integer next = next(first);
            if (next == null && !current.isEmpty()) {
                close(current, Objects.requireNonNull(first));
                current = new ArrayList<>();
                first = null;
                continue;
            }
            if (next == null) {
                throw cycle();
            }
            if (first == null) {
                first = next;
            }
            queue(next).remove();
            sequence.add(next);
            current.add(graph.steps().get(next).toBuilder().phase(phases[next]).build());
            for (int follower : graph.after(next)) {
                if (--waitingFor[follower] == 0) {
                    queue(follower).add(follower);
                }
            }
            waitingFor[next] = -1;
            left--;
        }
        if (first != null) {
            close(current, first);
        }
        return new Order(groups, sequence);
    }

    /** The best ready step that can join the group at hand, or the best of all where none is at hand. */
    private @Nullable Integer next(@Nullable Integer first) {
        if (first != null) {
            return queue(first).peek();
        }
        // what must be committed before others can use it goes first: begun later, it would cut a group in two
        return ready.stream()
                .filter(queue -> !queue.isEmpty())
                .map(PriorityQueue::element)
                .min(Comparator.comparing((Integer i) -> phases[i])
                        .thenComparing(i -> transactionality(i) != Transactionality.COMMIT_BEFORE_USE)
                        .thenComparing(i -> (transactionality(i) == Transactionality.OUTSIDE) != outsideFirst)
                        .thenComparing(order))
                .orElse(null);
    }

    /** A new value that nobody uses in this plan needs no transaction of its own. */
    private Transactionality transactionality(int i) {
        Transactionality own = graph.steps().get(i).transactionality();
        return own == Transactionality.COMMIT_BEFORE_USE && graph.after(i).isEmpty()
                ? Transactionality.TRANSACTIONAL
                : own;
    }

    private void close(List<Step> steps, int first) {
        groups.add(new ExecutionGroup(
                groups.size() + 1, phases[first], transactionality(first) != Transactionality.OUTSIDE, steps));
    }

    private PlanFailure cycle() {
        Set<Integer> path = new LinkedHashSet<>();
        Integer at = null;
        for (int i = 0; i < phases.length && at == null; i++) {
            at = waitingFor[i] > 0 ? i : null;
        }
        while (at != null && path.add(at)) {
            at = graph.before(at).stream()
                    .filter(i -> waitingFor[i] >= 0)
                    .findFirst()
                    .orElse(null);
        }
        List<ObjectId> circle = new ArrayList<>();
        List<String> words = new ArrayList<>();
        boolean inside = false;
        for (int step : path) {
            inside |= at != null && step == at;
            if (inside) {
                circle.add(graph.steps().get(step).subject());
                words.add(graph.steps().get(step).summary());
            }
        }
        return new PlanFailure(
                "each of these changes needs the next one first, and no way to cut the circle is known: "
                        + String.join(" <- ", words),
                circle);
    }
}
