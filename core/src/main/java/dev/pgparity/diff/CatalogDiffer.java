package dev.pgparity.diff;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Finds what differs. It knows no kind: two objects of one id are the same when their records are equal. */
public final class CatalogDiffer {
    private CatalogDiffer() {}

    /** What must change in {@code target} so that it equals {@code source}. */
    public static Differences compare(Catalog source, Catalog target) {
        List<Difference> found = new ArrayList<>();
        int common = 0;
        for (CatalogObject wanted : source.objects().values()) {
            CatalogObject present = target.find(wanted.id());
            if (present == null) {
                found.add(new Difference.Added(wanted));
                continue;
            }
            common++;
            if (!present.equals(wanted)) {
                found.add(new Difference.Altered(present, wanted));
            }
        }
        // what both have was found above: where that is all that the target has, nobody has to look again
        if (common < target.objects().size()) {
            for (CatalogObject present : target.objects().values()) {
                if (!source.has(present.id())) {
                    found.add(new Difference.Removed(present));
                }
            }
        }
        found.sort(Comparator.comparing(Difference::id));
        return new Differences(found, List.of(), columnOrder(source, target));
    }

    private static List<ColumnOrderNote> columnOrder(Catalog source, Catalog target) {
        List<ColumnOrderNote> notes = new ArrayList<>();
        for (Map.Entry<ObjectId, List<Identifier>> entry : source.columnOrders().entrySet()) {
            if (target.columnOrder(entry.getKey()).equals(entry.getValue()) || !source.has(entry.getKey())) {
                continue;
            }
            List<Identifier> wanted = new ArrayList<>(entry.getValue());
            List<Identifier> present = new ArrayList<>(target.columnOrder(entry.getKey()));
            wanted.retainAll(new LinkedHashSet<>(target.columnOrder(entry.getKey())));
            present.retainAll(new LinkedHashSet<>(entry.getValue()));
            if (!present.equals(wanted)) {
                notes.add(new ColumnOrderNote(entry.getKey(), entry.getValue(), target.columnOrder(entry.getKey())));
            }
        }
        notes.sort(Comparator.comparing(ColumnOrderNote::relation));
        return notes;
    }
}
