package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.diff.Difference;
import dev.pgparity.diff.Differences;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TARGET as it shall be: its own objects with the planned differences applied, and the dependencies they then have. */
final class WantedCatalog {
    private WantedCatalog() {}

    static Catalog of(Catalog source, Catalog target, Differences differences) {
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>(target.objects());
        for (Difference difference : differences.all()) {
            switch (difference) {
                case Difference.Added a -> objects.put(a.id(), a.after());
                case Difference.Altered a -> objects.put(a.id(), a.after());
                case Difference.Removed r -> objects.remove(r.id());
            }
        }
        List<Dependency> dependencies = new ArrayList<>(source.dependencies().all());
        for (Dependency dependency : target.dependencies().all()) {
            if (objects.containsKey(dependency.dependent()) && !source.has(dependency.dependent())) {
                dependencies.add(dependency);
            }
        }
        Map<ObjectId, List<Identifier>> order = new LinkedHashMap<>(target.columnOrders());
        order.putAll(source.columnOrders());
        return new Catalog(
                target.version(),
                target.surroundings().withVolatileDefaults(source.surroundings().volatileDefaults()),
                objects.values(),
                order,
                new Dependencies(dependencies),
                source.gaps());
    }
}
