package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Definition;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds objects that differ by their name alone and renames them first: the target is then looked at as if they had
 * their new names already, and only what else differs is planned.
 */
final class RenamePass {
    private final RuleBook rules;
    private final Catalog source;
    private Catalog target;
    private final PlanSettings settings;
    private final List<List<Step>> steps = new ArrayList<>();
    private final Map<ObjectId, ObjectId> names = new LinkedHashMap<>();

    RenamePass(RuleBook rules, Catalog source, Catalog target, PlanSettings settings) {
        this.rules = rules;
        this.settings = settings;
        this.source = source;
        this.target = target;
    }

    /** The rename steps, the target under its new names, and the differences that are left. */
    record Renamed(List<List<Step>> steps, Catalog target, Differences differences) {}

    Renamed apply(Differences differences) {
        asked();
        find(differences);
        if (steps.isEmpty()) {
            return new Renamed(List.of(), target, differences);
        }
        Renaming renaming = new Renaming(names, target);
        Catalog renamed = renaming.of(target);
        steps.replaceAll(
                chain -> chain.stream().map(step -> along(step, renaming)).toList());
        return new Renamed(steps, renamed, left(differences, renamed));
    }

    /** Renames that somebody asked for come first; whatever else differs in such an object is planned as usual. */
    private void asked() {
        settings.renames().forEach((name, to) -> {
            CatalogObject before = target.objects().values().stream()
                    .filter(o -> o.id().toString().equals(name))
                    .findFirst()
                    .orElse(null);
            if (before == null) {
                // a rename that was made by an earlier run stays in the configuration and asks for nothing
                partRenamed(name, to);
                return;
            }
            ObjectId after = renamed(before.id(), new Identifier(to));
            if (target.has(after)) {
                throw new PlanFailure(name + " cannot become " + after + ": TARGET has one already", List.of(after));
            }
            if (!source.has(after)) {
                throw new PlanFailure(name + " cannot become " + after + ": SOURCE has none", List.of(after));
            }
            CatalogObject wanted = new Renaming(Map.of(before.id(), after), target).of(before);
            names.put(before.id(), after);
            steps.add(List.of(step(before, wanted)));
        });
    }

    private void partRenamed(String name, String to) {
        for (CatalogObject object : target.objects().values()) {
            Optional<? extends CatalogObject> renamed = withPartRenamed(object, name, to);
            if (renamed.isPresent()) {
                if (renamed.get() != object) {
                    CatalogObject wanted = source.find(object.id());
                    if (wanted == null || withPartRenamed(wanted, name, to).orElse(null) != wanted) {
                        throw new PlanFailure(
                                name + " cannot become " + to + ": SOURCE has none", List.of(object.id()));
                    }
                    renamePart(object, renamed.get());
                }
                return;
            }
        }
    }

    private <T extends CatalogObject> Optional<T> withPartRenamed(T object, String name, String to) {
        return rules.of(object).withPartRenamed(object, name, to);
    }

    @SuppressWarnings("unchecked")
    private <T extends CatalogObject> void renamePart(T object, CatalogObject to) {
        T renamed = (T) to;
        ObjectRule<T> rule = rules.of(object);
        StepBuilder step = rule.renamePart(object, renamed).toBuilder();
        Set<ObjectId> users = new LinkedHashSet<>();
        target.dependencies().on(object.id()).forEach(use -> users.add(use.dependent()));
        List<CatalogObject> objects = new ArrayList<>();
        for (CatalogObject present : target.objects().values()) {
            CatalogObject reworded = users.contains(present.id())
                    ? Components.exchanged(present, value -> switch (value) {
                        case SqlText text -> rule.reworded(text, object, renamed);
                        case Definition definition ->
                            DefinitionChange.ofTexts(text -> rule.reworded(text, object, renamed))
                                    .of(definition);
                        case null, default -> value;
                    })
                    : present;
            if (reworded != present) {
                step.puts(reworded);
            }
            objects.add(present == object ? renamed : reworded);
        }
        steps.add(List.of(step.build()));
        target = new Catalog(
                target.version(),
                target.surroundings(),
                objects,
                target.columnOrders(),
                target.dependencies(),
                target.gaps());
    }

    private static ObjectId renamed(ObjectId id, Identifier name) {
        return switch (id) {
            case ObjectId.Global g -> new ObjectId.Global(g.kind(), name);
            case ObjectId.InSchema s ->
                new ObjectId.InSchema(s.kind(), new QualifiedName(s.name().schema(), name));
            case ObjectId.Member m -> new ObjectId.Member(m.kind(), m.relation(), name);
            case ObjectId.Routine f ->
                new ObjectId.Routine(f.kind(), new QualifiedName(f.name().schema(), name), f.arguments());
            case ObjectId.Attached a -> throw new PlanFailure(a + " has no name of its own", List.of(a));
        };
    }

    @SuppressWarnings("unchecked")
    private <T extends CatalogObject> Step step(T before, CatalogObject wanted) {
        return rules.of(before).rename(before, (T) wanted);
    }

    /** What hangs on a renamed object (its comment, its grants) has another id from then on too. */
    private Step along(Step step, Renaming renaming) {
        StepBuilder moved = step.toBuilder();
        for (ObjectId before : step.removes()) {
            for (CatalogObject part : target.descendants(before)) {
                CatalogObject after = renaming.of(part);
                if (!after.id().equals(part.id())) {
                    moved.removes(part.id()).puts(after);
                }
            }
            tiedTo(before).forEach(tie -> moved.puts(renaming.of(tie)));
        }
        return moved.build();
    }

    /** What ties something else to it (a partition's index to this one) names it, and keeps its own id. */
    private List<CatalogObject> tiedTo(ObjectId renamed) {
        return target.dependencies().on(renamed).stream()
                .map(Dependency::dependent)
                .filter(id -> id instanceof ObjectId.Attached tie && !names.containsKey(tie.on()))
                .map(target::find)
                .filter(Objects::nonNull)
                .toList();
    }

    private void find(Differences differences) {
        Map<ObjectId, List<CatalogObject>> removed = new LinkedHashMap<>();
        for (Difference difference : differences.all()) {
            if (difference instanceof Difference.Removed r && r.before().parent() != null) {
                removed.computeIfAbsent(r.before().parent(), k -> new ArrayList<>())
                        .add(r.before());
            }
        }
        Set<ObjectId> used = new LinkedHashSet<>();
        for (Difference difference : differences.all()) {
            if (difference instanceof Difference.Added a && a.after().parent() != null) {
                for (CatalogObject before : removed.getOrDefault(a.after().parent(), List.of())) {
                    if (before.getClass() == a.after().getClass()
                            && !used.contains(before.id())
                            && !names.containsKey(before.id())
                            && !names.containsValue(a.id())
                            && rename(before, a.after())) {
                        used.add(before.id());
                        break;
                    }
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends CatalogObject> boolean rename(T before, CatalogObject after) {
        T wanted = (T) after;
        ObjectRule<T> rule = rules.of(before);
        if (!rule.differsByNameAlone(before, wanted, source, target)) {
            return false;
        }
        names.put(before.id(), wanted.id());
        steps.add(List.of(rule.rename(before, wanted)));
        return true;
    }

    private Differences left(Differences differences, Catalog renamed) {
        Renaming renaming = new Renaming(names, target);
        Map<ObjectId, CatalogObject> added = new LinkedHashMap<>();
        List<Difference> left = new ArrayList<>();
        for (Difference difference : differences.all()) {
            switch (difference) {
                case Difference.Added a -> added.put(a.id(), a.after());
                case Difference.Altered a -> {
                    CatalogObject before = renamed.find(a.id());
                    if (before == null || !before.equals(a.after())) {
                        left.add(before == null ? a : new Difference.Altered(before, a.after()));
                    }
                }
                case Difference.Removed r -> {}
            }
        }
        for (Difference difference : differences.all()) {
            if (difference instanceof Difference.Removed r) {
                CatalogObject before = renaming.of(r.before());
                CatalogObject after = added.remove(before.id());
                if (after == null) {
                    left.add(new Difference.Removed(before));
                } else if (!after.equals(before)) {
                    left.add(new Difference.Altered(before, after));
                }
            }
        }
        added.values().forEach(after -> left.add(new Difference.Added(after)));
        return new Differences(left, differences.intentional(), differences.columnOrder());
    }
}
