package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.CatalogObject;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides what is created, dropped and altered, and in which way. A rule's answer ("in place, online", "rebuild it")
 * depends on what becomes of other objects, and what becomes of those depends on the answers. So it goes in rounds: all
 * rules are asked about one frozen state, all answers are spread along the dependencies, and the next round asks about
 * what came of it, until a round changes nothing. What is once dropped stays so; therefore it ends, and the order in which
 * rules are asked decides nothing.
 */
final class Closure {
    /** More rounds in which nothing more is dropped mean that two rules take turns. */
    private static final int PATIENCE = 20;

    private final RuleBook rules;
    private final Catalog wanted;
    private final Catalog target;
    private final PlanSettings settings;
    private final SortedSet<ObjectId> added = new TreeSet<>();
    private final SortedSet<ObjectId> removed = new TreeSet<>();
    private final SortedSet<ObjectId> differing = new TreeSet<>();

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

    /** What removes these differences: the rules are asked again and again until nothing changes. */
    static Changes of(
            RuleBook rules, Catalog wanted, Catalog target, Differences differences, PlanSettings settings) {
        return new Closure(rules, wanted, target, differences, settings).settled();
    }

    private Changes settled() {
        Changes nothing = new Changes(wanted, target, settings, added, removed, new TreeMap<>());
        // nobody has been asked yet: what differs may let go of all that it no longer needs
        Changes changes = spread(nothing, new TreeMap<>());
        for (int patience = PATIENCE; patience > 0; patience--) {
            Changes next = spread(changes, answers(changes));
            if (next.decidesAs(changes)) {
                return next;
            }
            if (next.dropped().size() > changes.dropped().size()) {
                patience = PATIENCE;
            }
            changes = next;
        }
        throw new IllegalStateException("the rules' answers do not settle: " + changes.altered().keySet());
    }

    /** What the rules say of everything that is to be altered, all of them looking at the same state. */
    private SequencedMap<ObjectId, Alteration> answers(Changes frozen) {
        SequencedMap<ObjectId, Alteration> answers = new TreeMap<>();
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

    private Changes spread(Changes frozen, SequencedMap<ObjectId, Alteration> answers) {
        SortedSet<ObjectId> altered = new TreeSet<>(differing);
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

    private <T extends CatalogObject> void alsoAlters(T object, Changes frozen, SortedSet<ObjectId> altered) {
        rules.of(object).alsoAlters(object, frozen).filter(target::has).ifPresent(altered::add);
    }
}
