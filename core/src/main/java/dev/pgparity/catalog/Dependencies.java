package dev.pgparity.catalog;

import dev.pgparity.catalog.name.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who needs whom in one catalog, looked up from both ends in constant time. The order is that of the names and not
 * that in which a server happened to tell them, so that the same two schemas always get the same plan.
 */
public final class Dependencies {
    /** A catalog that was read without its dependencies, which is enough to compare but not to plan. */
    public static final Dependencies NONE = new Dependencies(List.of());

    private static final Comparator<Dependency> BY_DEPENDENT =
            Comparator.comparing(Dependency::dependent).thenComparing(Dependency::automatic);
    private static final Comparator<Dependency> BY_REFERENCED =
            Comparator.comparing(Dependency::referenced).thenComparing(Dependency::automatic);

    private final Map<ObjectId, List<Dependency>> byDependent = new LinkedHashMap<>();
    private final Map<ObjectId, List<Dependency>> byReferenced = new LinkedHashMap<>();
    private final List<Dependency> all;

    public Dependencies(Collection<Dependency> dependencies) {
        this.all = List.copyOf(dependencies);
        for (Dependency d : all) {
            byDependent.computeIfAbsent(d.dependent(), k -> new ArrayList<>(4)).add(d);
            byReferenced
                    .computeIfAbsent(d.referenced(), k -> new ArrayList<>(4))
                    .add(d);
        }
        byDependent.values().forEach(list -> list.sort(BY_REFERENCED));
        byReferenced.values().forEach(list -> list.sort(BY_DEPENDENT));
    }

    /** What this object needs. */
    public List<Dependency> of(ObjectId dependent) {
        return byDependent.getOrDefault(dependent, List.of());
    }

    /** What needs this object. */
    public List<Dependency> on(ObjectId referenced) {
        return byReferenced.getOrDefault(referenced, List.of());
    }

    public boolean holds(ObjectId dependent, ObjectId referenced) {
        return of(dependent).stream().anyMatch(d -> d.referenced().equals(referenced));
    }

    public List<Dependency> all() {
        return all;
    }
}
