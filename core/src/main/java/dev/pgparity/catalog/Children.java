package dev.pgparity.catalog;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who lives and dies with whom, in the order of the ids. Worked out when somebody asks: two equal catalogs are compared without it. */
final class Children {
    private final Map<ObjectId, CatalogObject> objects;
    private volatile @Nullable Map<ObjectId, List<CatalogObject>> byParent;

    /** @param objects by their ids; never changed any more */
    Children(Map<ObjectId, CatalogObject> objects) {
        this.objects = objects;
    }

    List<CatalogObject> of(ObjectId parent) {
        Map<ObjectId, List<CatalogObject>> known = byParent;
        if (known == null) {
            known = collect(); // twice by two threads is the same twice
            byParent = known;
        }
        return Collections.unmodifiableList(known.getOrDefault(parent, List.of()));
    }

    private Map<ObjectId, List<CatalogObject>> collect() {
        Map<ObjectId, List<CatalogObject>> found = new LinkedHashMap<>();
        for (CatalogObject object : objects.values()) {
            ObjectId parent = object.parent();
            if (parent != null) {
                found.computeIfAbsent(parent, k -> new ArrayList<>(4)).add(object);
            }
        }
        found.values().forEach(children -> children.sort(Comparator.comparing(CatalogObject::id)));
        return found;
    }
}
