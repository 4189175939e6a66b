package dev.pgparity.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who needs whom in one catalog, looked up from both ends in constant time. */
public final class Dependencies {
    /** A catalog that was read without its dependencies, which is enough to compare but not to plan. */
    public static final Dependencies NONE = new Dependencies(List.of());

    private final Map<ObjectId, List<Dependency>> byDependent = new HashMap<>();
    private final Map<ObjectId, List<Dependency>> byReferenced = new HashMap<>();
    private final List<Dependency> all;

    public Dependencies(Collection<Dependency> dependencies) {
        this.all = List.copyOf(dependencies);
        for (Dependency d : all) {
            byDependent.computeIfAbsent(d.dependent(), k -> new ArrayList<>(4)).add(d);
            byReferenced
                    .computeIfAbsent(d.referenced(), k -> new ArrayList<>(4))
                    .add(d);
        }
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
