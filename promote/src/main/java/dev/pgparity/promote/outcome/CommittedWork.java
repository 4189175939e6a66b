package dev.pgparity.promote.outcome;

import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a promotion is committed, work by work; found by looking at the target, not by remembering.
 *
 * @param parts one for each work that was begun, in the order in which they ran
 */
public record CommittedWork(List<Part> parts) {
    public CommittedWork {
        parts = List.copyOf(parts);
    }

    /**
     * What is committed of one work.
     *
     * @param unit what it is counted in, plural: {@code groups}, {@code migrations}
     * @param done how many of these are committed, the last one perhaps in part
     * @param of how many there are
     * @param titles what is committed, one title each: steps, migrations
     */
    public record Part(String unit, int done, int of, List<String> titles) {
        public Part {
            titles = List.copyOf(titles);
        }

        private String phrase() {
            return done + " of " + of + " " + unit;
        }
    }

    /** Nothing at all. */
    public static CommittedWork nothing() {
        return new CommittedWork(List.of());
    }

    /**
     * Groups of a plan.
     *
     * @param committed in order; the last one may hold fewer steps than were planned
     * @param of how many groups were to run
     */
    public static CommittedWork groups(List<ExecutionGroup> committed, int of) {
        List<String> titles = new ArrayList<>();
        committed.forEach(group -> group.steps().stream().map(Step::summary).forEach(titles::add));
        return committed.isEmpty()
                ? nothing()
                : new CommittedWork(List.of(new Part("groups", committed.size(), of, titles)));
    }

    /** Nothing is committed: the target is unchanged as far as this promotion goes. */
    public boolean isNothing() {
        return parts.stream().allMatch(part -> part.done() == 0);
    }

    /** {@code 1 of 3 groups is committed (4 steps).} */
    public String sentence() {
        if (isNothing()) {
            return "No group is committed as a whole.";
        }
        List<String> phrases = new ArrayList<>();
        int titles = 0;
        boolean one = true;
        for (Part part : parts) {
            if (part.done() > 0) {
                phrases.add(part.phrase());
                titles += part.titles().size();
                one &= part.done() == 1;
            }
        }
        return String.join(" and ", phrases) + (one && phrases.size() == 1 ? " is" : " are") + " committed"
                + (titles == 0 ? "." : titles == 1 ? " (1 step)." : " (" + titles + " steps).");
    }
}
