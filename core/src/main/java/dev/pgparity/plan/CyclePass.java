package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.order.Ordered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Cuts circles of steps that need each other first. PostgreSQL offers two places: an object that exists already can be
 * used in its old form, and a view can stand there with its columns alone until all that it reads is made, as pg_dump
 * does it:
 *
 * <pre>
 * CREATE VIEW s.v AS SELECT NULL::integer AS a;
 * CREATE FUNCTION s.f(s.v) …;
 * CREATE OR REPLACE VIEW s.v AS SELECT a FROM s.t WHERE s.f(…);
 * </pre>
 */
final class CyclePass {
    private static final Set<Kind> REPLACED = Ordered.of(Kind.VIEW, Kind.FUNCTION, Kind.PROCEDURE, Kind.AGGREGATE);

    private final RuleBook rules;
    private final Changes changes;
    private final Circles circles;
    private final Set<Circles.Circle> tried = new LinkedHashSet<>();
    private List<List<Step>> drafts;

    private CyclePass(RuleBook rules, Changes changes, List<List<Step>> drafts) {
        this.rules = rules;
        this.changes = changes;
        this.drafts = drafts;
        this.circles = new Circles(changes.source());
    }

    /**
     * The graph of the drafts without those circles that can be cut; others are left for the error message.
     *
     * @param original the target under the names that it has before the plan runs
     */
    static StepGraph cut(RuleBook rules, Changes changes, Catalog original, List<List<Step>> drafts) {
        CyclePass pass = new CyclePass(rules, changes, drafts);
        while (true) {
            StepGraph graph = new StepGraph(rules, changes, original, pass.drafts, pass.circles);
            Set<Integer> circle = circle(graph);
            if (circle.isEmpty() || !pass.cut(graph, circle)) {
                return graph;
            }
        }
    }

    /** Each cut takes an object out of the circle for good, so that the loop above ends. */
    private boolean cut(StepGraph graph, Set<Integer> circle) {
        List<Step> steps = circle.stream()
                .map(graph.steps()::get)
                .sorted(Comparator.comparing(Step::subject))
                .toList();
        Set<ObjectId> members = new LinkedHashSet<>();
        steps.forEach(step -> members.add(step.subject()));
        boolean dropping = steps.stream().allMatch(circles::dropping);
        for (Step step : steps) {
            if (step.action() == Action.ALTER && !dropping && !circles.standIn(step) && isReplaceable(step)) {
                return add(new Circles.Circle(false, members, step.subject(), false), steps);
            }
        }
        if (dropping && takeApart(steps)) {
            return true;
        }
        for (Step step : steps) {
            if (step.action() == (dropping ? Action.DROP : Action.CREATE) && standIn(step.subject(), dropping)) {
                return add(new Circles.Circle(dropping, members, step.subject(), true), steps);
            }
        }
        return false;
    }

    /**
     * What would go with its table but holds the table to another member of the circle (a check that calls a function
     * that takes the table's rows) gets a step of its own before.
     */
    private boolean takeApart(List<Step> steps) {
        for (Step step : steps) {
            Set<ObjectId> others = new LinkedHashSet<>();
            steps.stream().filter(other -> !other.equals(step)).forEach(other -> others.addAll(other.removes()));
            for (ObjectId part : step.removes()) {
                CatalogObject present = changes.target().find(part);
                if (present != null
                        && step.subject().equals(present.parent())
                        && changes.target().dependencies().of(part).stream()
                                .anyMatch(dependency -> others.contains(dependency.referenced()))) {
                    List<Step> apart = drop(present);
                    if (!apart.isEmpty()) {
                        takeApart(step, part, apart);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void takeApart(Step whole, ObjectId part, List<Step> apart) {
        Set<ObjectId> along = new LinkedHashSet<>(whole.removes());
        along.removeIf(id -> !hangsOn(id, part));
        List<Step> before = new ArrayList<>(apart);
        before.addLast(before.removeLast().toBuilder().removes(along).build());
        List<List<Step>> replaced = new ArrayList<>(List.of(before));
        for (List<Step> chain : drafts) {
            replaced.add(chain.stream()
                    .map(step -> step.equals(whole)
                            ? step.toBuilder().withoutRemoving(along).build()
                            : step)
                    .toList());
        }
        drafts = replaced;
    }

    private boolean hangsOn(ObjectId id, ObjectId part) {
        CatalogObject present = changes.target().find(id);
        return id.equals(part) || (present != null && present.parent() != null && hangsOn(present.parent(), part));
    }

    private <T extends CatalogObject> List<Step> drop(T present) {
        return rules.of(present).drop(present, changes);
    }

    private boolean add(Circles.Circle circle, List<Step> steps) {
        if (!tried.add(circle) || steps.size() < 2) {
            return false;
        }
        circles.add(circle);
        return true;
    }

    /** Others can refer to it whatever its body is; a table's old form is not what others wait for. */
    private boolean isReplaceable(Step step) {
        CatalogObject made = step.puts().get(step.subject());
        return made != null
                && REPLACED.contains(step.subject().kind())
                && changes.target().has(step.subject());
    }

    private boolean standIn(ObjectId id, boolean dropping) {
        CatalogObject object = Objects.requireNonNull((dropping ? changes.target() : changes.source()).find(id));
        List<Step> steps = dropping ? dropped(object) : created(object);
        if (steps.isEmpty()) {
            return false;
        }
        List<List<Step>> replaced = new ArrayList<>();
        for (List<Step> chain : drafts) {
            Step first = chain.getFirst();
            if (first.subject().equals(id) && first.action() == (dropping ? Action.DROP : Action.CREATE)) {
                List<Step> longer = new ArrayList<>(steps);
                if (dropping) {
                    longer.addAll(chain);
                }
                replaced.add(longer);
            } else {
                replaced.add(chain);
            }
        }
        drafts = replaced;
        return true;
    }

    private <T extends CatalogObject> List<Step> created(T wanted) {
        ObjectRule<T> rule = rules.of(wanted);
        Optional<T> standIn = rule.placeholder(wanted);
        if (standIn.isPresent()
                && rule.alter(standIn.get(), wanted, changes) instanceof Alteration.InPlace(List<Step> then)) {
            List<Step> steps = new ArrayList<>(rule.create(standIn.get(), changes));
            steps.addAll(then);
            return steps;
        }
        return List.of();
    }

    private <T extends CatalogObject> List<Step> dropped(T present) {
        ObjectRule<T> rule = rules.of(present);
        Optional<T> standIn = rule.placeholder(present);
        return standIn.isPresent()
                        && rule.alter(present, standIn.get(), changes) instanceof Alteration.InPlace(List<Step> steps)
                ? steps.stream()
                        .map(step -> step.toBuilder().phase(Phase.CONTRACT).build())
                        .toList()
                : List.of();
    }

    /** The steps of one circle; empty when there is none. */
    private static Set<Integer> circle(StepGraph graph) {
        Set<Integer> left = waiting(graph);
        for (int start : new TreeSet<>(left)) {
            Set<Integer> around = reach(start, graph::after, left);
            around.retainAll(reach(start, graph::before, left));
            if (around.size() > 1) {
                return around;
            }
            left.remove(start);
        }
        return Set.of();
    }

    /** What a topological sort never gets to. */
    private static Set<Integer> waiting(StepGraph graph) {
        int[] waits = new int[graph.steps().size()];
        Deque<Integer> ready = new ArrayDeque<>();
        Set<Integer> left = new LinkedHashSet<>();
        for (int i = 0; i < waits.length; i++) {
            waits[i] = graph.before(i).size();
            left.add(i);
            if (waits[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int next = ready.remove();
            left.remove(next);
            for (int follower : graph.after(next)) {
                if (--waits[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        return left;
    }

    private static Set<Integer> reach(int start, IntFunction<Set<Integer>> next, Set<Integer> within) {
        Set<Integer> seen = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int neighbour : next.apply(at)) {
                if (within.contains(neighbour) && seen.add(neighbour)) {
                    open.add(neighbour);
                }
            }
        }
        return seen;
    }
}
