package dev.pgparity.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Adds edges to a graph without circles as long as it stays so. A topological order is kept at hand, and an edge that goes
 * along with it costs nothing; one that goes against it moves only what lies between its two ends.
 */
final class LooseEdges {
    private final StepGraph graph;
    private final int[] place;
    private final boolean sorted;

    private LooseEdges(StepGraph graph, int[] place, boolean sorted) {
        this.graph = graph;
        this.place = place;
        this.sorted = sorted;
    }

    /** Nothing is ever added to a graph that has a circle already. */
    static LooseEdges of(StepGraph graph) {
        int[] waits = new int[graph.steps().size()];
        int[] place = new int[waits.length];
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < waits.length; i++) {
            waits[i] = graph.before(i).size();
            if (waits[i] == 0) {
                ready.add(i);
            }
        }
        int next = 0;
        while (!ready.isEmpty()) {
            int step = ready.remove();
            place[step] = next++;
            for (int follower : graph.after(step)) {
                if (--waits[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        return new LooseEdges(graph, place, next == waits.length);
    }

    /** The edge is added unless the second step must run before the first. */
    void offer(int first, int then) {
        if (!sorted || first == then || graph.after(first).contains(then)) {
            return;
        }
        if (place[first] > place[then]) {
            Set<Integer> follow = reach(then, graph::after, place[then], place[first]);
            if (follow.contains(first)) {
                return;
            }
            move(reach(first, graph::before, place[then], place[first]), follow);
        }
        graph.prefer(first, then);
    }

    /** All of the one before all of the other, in the places that they have together. */
    private void move(Set<Integer> before, Set<Integer> after) {
        List<Integer> steps = new ArrayList<>();
        before.stream().sorted(this::byPlace).forEach(steps::add);
        after.stream().sorted(this::byPlace).forEach(steps::add);
        int[] places = steps.stream().mapToInt(step -> place[step]).sorted().toArray();
        for (int i = 0; i < places.length; i++) {
            place[steps.get(i)] = places[i];
        }
    }

    private int byPlace(int a, int b) {
        return Integer.compare(place[a], place[b]);
    }

    private Set<Integer> reach(int start, IntFunction<Set<Integer>> next, int from, int to) {
        Set<Integer> seen = new LinkedHashSet<>(Set.of(start));
        Deque<Integer> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (int neighbour : next.apply(open.remove())) {
                if (place[neighbour] >= from && place[neighbour] <= to && seen.add(neighbour)) {
                    open.add(neighbour);
                }
            }
        }
        return seen;
    }
}
