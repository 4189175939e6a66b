package dev.pgparity.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Which steps of a plan cannot run without which others. Steps are counted from 0 through all groups, and every step
 * needs only steps before it.
 *
 * @param needs for each step those that it needs directly, ascending; empty where nothing is known about any of them (a
 *     plan from a file)
 */
public record StepNeeds(List<List<Integer>> needs) {
    /** Nothing is known: a plan that is run as a whole. */
    public static final StepNeeds UNKNOWN = new StepNeeds(List.of());

    public StepNeeds {
        needs = needs.stream().map(List::copyOf).toList();
    }

    /**
     * The edges of a graph.
     *
     * @param sequence the graph's steps in the order of the plan
     */
    static StepNeeds of(StepGraph graph, List<Integer> sequence) {
        int[] place = new int[sequence.size()];
        for (int i = 0; i < place.length; i++) {
            place[sequence.get(i)] = i;
        }
        List<List<Integer>> needs = new ArrayList<>();
        for (int step : sequence) {
            needs.add(graph.before(step).stream()
                    .map(other -> place[other])
                    .sorted()
                    .toList());
        }
        return new StepNeeds(needs);
    }

    /** What a step needs directly; nothing where that is not known. */
    public List<Integer> of(int step) {
        return step < needs.size() ? needs.get(step) : List.of();
    }
}
