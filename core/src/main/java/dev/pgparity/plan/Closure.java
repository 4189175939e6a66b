package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what is created, dropped and altered, and how. A rule's answer ("in place, online", "rebuild it") depends on what
 * happens to other objects, which depends on the answers. So the decision is made in rounds: all rules are asked about one
 * frozen state, {@link Spread} follows the consequences along the dependencies, and the next round asks about the result,
 * until a round changes nothing. What is dropped once stays dropped, so the rounds end; within a round the order in which
 * rules are asked makes no difference.
 */
final class Closure {
    /** After so many rounds in which nothing more is dropped, two rules must be taking turns. */
    private static final int PATIENCE = 20;

    private final RuleBook rules;
    private final Catalog wanted;
    private final Catalog target;
    private final PlanSettings settings;
    private final Set<ObjectId> added = new LinkedHashSet<>();
    private final Set<ObjectId> removed = new LinkedHashSet<>();
    private final Set<ObjectId> differing = new LinkedHashSet<>();

    private Closure(RuleBook rules, Catalog wanted, Catalog target, Differences differences, PlanSettings settings) {
        this.rules = rules;
        this.wanted = wanted;
        this.target = target;
        this.settings = settings;
        for (Difference difference : differences.all()) {
            switch (difference) {
                case Difference.Added a -> added.add(a.id());
                case Difference.Removed r -> removed.add(r.id());
                case Difference.Altered a -> differing.add(a.id());
            }
        }
    }

    /** What removes these differences from the target. */
    static Changes of(RuleBook rules, Catalog wanted, Catalog target, Differences differences, PlanSettings settings) {
        return new Closure(rules, wanted, target, differences, settings).settled();
    }

    private Changes settled() {
        Changes nothing = new Changes(wanted, target, settings, added, removed, Map.of());
        // no rule has been asked yet: what differs is assumed to let go of what it no longer needs
        Changes changes = spread(nothing, Map.of());
        for (int patience = PATIENCE; patience > 0; patience--) {
            Changes next = spread(changes, answers(changes));
            if (next.decidesLike(changes)) {
                return next;
            }
            if (next.dropped().size() > changes.dropped().size()) {
                patience = PATIENCE;
            }
            changes = next;
        }
        throw new IllegalStateException(
                "the rules' answers do not settle: " + changes.altered().keySet());
    }

    /** What the rules say about every altered object; all of them see the same state. */
    private Map<ObjectId, Alteration> answers(Changes frozen) {
        Map<ObjectId, Alteration> answers = new LinkedHashMap<>();
        for (ObjectId id : frozen.altered().keySet()) {
            CatalogObject present = Objects.requireNonNull(target.find(id));
            CatalogObject desired = Objects.requireNonNull(wanted.find(id));
            answers.put(
                    id,
                    present.getClass() == desired.getClass()
                            ? alter(present, desired, frozen)
                            : new Alteration.Rebuild("it is of another kind"));
        }
        return answers;
    }

    @SuppressWarnings("unchecked")
    private <T extends CatalogObject> Alteration alter(T present, CatalogObject desired, Changes frozen) {
        return rules.of(present).alter(present, (T) desired, frozen);
    }

    private Changes spread(Changes frozen, Map<ObjectId, Alteration> answers) {
        Set<ObjectId> altered = new LinkedHashSet<>(differing);
        Stream.concat(frozen.created().stream(), differing.stream())
                .map(wanted::find)
                .filter(Objects::nonNull)
                .forEach(object -> alsoAlters(object, frozen, altered));
        Spread spread = new Spread(rules, frozen, added, altered, answers);
        for (Map.Entry<ObjectId, Alteration> answer : answers.entrySet()) {
            if (answer.getValue() instanceof Alteration.Rebuild) {
                spread.rebuild(answer.getKey());
            }
        }
        return spread.changes();
    }

    private <T extends CatalogObject> void alsoAlters(T object, Changes frozen, Set<ObjectId> altered) {
        rules.of(object).alsoAlters(object, frozen).filter(target::has).ifPresent(altered::add);
    }
}
