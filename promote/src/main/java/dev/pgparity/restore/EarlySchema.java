package dev.pgparity.restore;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.EventTrigger;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.IndexAttachment;
import dev.pgparity.catalog.object.MaterializedView;
import dev.pgparity.catalog.object.Policy;
import dev.pgparity.catalog.object.Publication;
import dev.pgparity.catalog.object.ReplicaIdentity;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.catalog.object.Trigger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a schema that is there before rows are loaded: nothing that looks at rows, acts on them, or is built faster
 * afterwards. The rest is the difference to the whole schema.
 */
final class EarlySchema {
    private EarlySchema() {}

    static Catalog of(Catalog whole) {
        Set<ObjectId> later = new HashSet<>();
        Deque<ObjectId> next = new ArrayDeque<>();
        whole.objects().values().stream()
                .filter(EarlySchema::waits)
                .map(CatalogObject::id)
                .forEach(next::add);
        while (!next.isEmpty()) {
            ObjectId id = next.pop();
            if (later.add(id)) {
                whole.children(id).forEach(child -> next.add(child.id()));
                whole.dependencies().on(id).stream()
                        .map(Dependency::dependent)
                        .filter(whole::has)
                        .forEach(next::add);
            }
        }
        List<CatalogObject> early = new ArrayList<>();
        for (CatalogObject object : whole.objects().values()) {
            if (!later.contains(object.id())) {
                early.add(object instanceof Table table ? open(table) : object);
            }
        }
        return whole.withObjects(early);
    }

    private static boolean waits(CatalogObject object) {
        return switch (object) {
            case Constraint constraint ->
                switch (constraint.type()) {
                    case FOREIGN_KEY -> true;
                    // rows may violate what was never validated
                    case CHECK -> !constraint.validated();
                    case PRIMARY_KEY, UNIQUE, EXCLUSION -> false;
                };
            case Trigger trigger -> true;
            case EventTrigger trigger -> true;
            case Index index -> true;
            case IndexAttachment attachment -> true;
            case MaterializedView view -> true;
            case Policy policy -> true;
            case Publication publication -> true;
            case ReplicaIdentity identity -> true;
            default -> false;
        };
    }

    /** COPY refuses to load what policies guard. */
    private static Table open(Table table) {
        return new Table(
                table.id(),
                table.unlogged(),
                table.accessMethod(),
                table.tablespace(),
                table.partitionKey(),
                table.ofType(),
                table.options(),
                false,
                false);
    }
}
