package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes into each step how it is taken back: the opposite that the same rule gives when source and target change
 * places. A step that loses data, or adds a value to an enum, has none.
 */
final class UndoPass implements PlanContext {
    private final RuleBook rules;
    private final Changes changes;
    private final Catalog original;

    /** @param original the target under the names that it has before the plan runs */
    UndoPass(RuleBook rules, Changes changes, Catalog original) {
        this.rules = rules;
        this.changes = changes;
        this.original = original;
    }

    List<ExecutionGroup> apply(List<ExecutionGroup> groups) {
        return groups.stream()
                .map(group -> new ExecutionGroup(
                        group.number(),
                        group.phase(),
                        group.inTransaction(),
                        group.steps().stream().map(this::undone).toList()))
                .toList();
    }

    private Step undone(Step step) {
        boolean known = !step.undo().isEmpty();
        boolean lost = step.hazards().stream()
                .anyMatch(h -> h.kind() == HazardKind.DATA_LOSS || h.kind() == HazardKind.IRREVERSIBLE);
        if (known || lost || step.sql().isEmpty()) {
            return step;
        }
        List<Step> undo = switch (step.action()) {
            case CREATE -> drop(step);
            case DROP -> create(step);
            case ALTER -> alter(step);
            case RENAME -> rename(step);
        };
        StepBuilder undone = step.toBuilder().undo(sql(undo));
        undo.forEach(opposite -> undone.secrets(opposite.secrets()));
        return undone.build();
    }

    private List<Step> rename(Step step) {
        CatalogObject after = step.puts().get(step.subject());
        // the object itself is the first that the step removes; what hangs on it follows
        CatalogObject before = step.removes().isEmpty()
                ? null
                : original.find(step.removes().iterator().next());
        return before == null || after == null || before.getClass() != after.getClass()
                ? List.of()
                : List.of(renamed(after, before));
    }

    @SuppressWarnings("unchecked")
    private <T extends CatalogObject> Step renamed(T after, CatalogObject before) {
        return rules.of(after).rename(after, (T) before);
    }

    private List<Step> drop(Step step) {
        CatalogObject made = step.puts().get(step.subject());
        return made == null ? List.of() : dropped(made);
    }

    private <T extends CatalogObject> List<Step> dropped(T made) {
        return rules.of(made).drop(made, this);
    }

    private List<Step> create(Step step) {
        Set<ObjectId> done = new LinkedHashSet<>();
        List<Step> opposite = new ArrayList<>();
        List<CatalogObject> gone = step.removes().stream()
                .map(changes.target()::find)
                .filter(Objects::nonNull)
                .filter(object -> !comes(object))
                // an index comes before a view by its rank, and after the one that it is of
                .sorted(Comparator.comparingInt((CatalogObject o) -> depth(o, step.removes()))
                        .thenComparingInt(rules::rank)
                        .thenComparing(CatalogObject::id))
                .toList();
        for (CatalogObject object : gone) {
            if (!done.contains(object.id())) {
                List<Step> steps = created(object);
                steps.forEach(made -> done.addAll(made.puts().keySet()));
                opposite.addAll(steps);
            }
        }
        return opposite;
    }

    private int depth(CatalogObject object, Set<ObjectId> among) {
        ObjectId parent = object.parent();
        CatalogObject above = parent == null || !among.contains(parent)
                ? null
                : changes.target().find(parent);
        return above == null ? 0 : 1 + depth(above, among);
    }

    /** A check of an heir comes back with the one of its ancestor. */
    private <T extends CatalogObject> boolean comes(T gone) {
        return rules.of(gone).comesWith(gone, this);
    }

    private <T extends CatalogObject> List<Step> created(T gone) {
        return rules.of(gone).create(gone, this);
    }

    private List<Step> alter(Step step) {
        CatalogObject before = changes.target().find(step.subject());
        CatalogObject after = step.puts().get(step.subject());
        if (before == null || after == null || before.getClass() != after.getClass()) {
            return List.of();
        }
        return altered(after, before) instanceof Alteration.InPlace inPlace ? inPlace.steps() : List.of();
    }

    @SuppressWarnings("unchecked")
    private <T extends CatalogObject> Alteration altered(T after, CatalogObject before) {
        return rules.of(after).alter(after, (T) before, this);
    }

    private static List<SqlText> sql(List<Step> steps) {
        return steps.stream().flatMap(s -> s.sql().stream()).toList();
    }

    @Override
    public Catalog source() {
        return changes.target();
    }

    @Override
    public Catalog target() {
        return changes.source();
    }

    @Override
    public PlanSettings settings() {
        // what takes a transaction back is one itself
        return changes.settings().with(PlanSettings.Online.NEVER);
    }

    @Override
    public boolean creates(ObjectId id) {
        return changes.drops(id);
    }

    @Override
    public boolean drops(ObjectId id) {
        return changes.creates(id);
    }

    @Override
    public boolean alters(ObjectId id) {
        return changes.alters(id);
    }

    @Override
    public boolean goesWithAlteration(ObjectId id) {
        return false; // each step is reverted by itself
    }
}
