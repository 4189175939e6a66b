package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Inheritance;
import dev.pgparity.catalog.object.Partition;
import java.util.ArrayList;
import java.util.List;

/** Where the columns and constraints of partitions and heirs come from; no dependency in the catalog says so. */
final class Ancestry {
    private Ancestry() {}

    /** What has the same name in the tables directly above; none for objects that are no members of a table. */
    static List<ObjectId> above(ObjectId id, Catalog catalog) {
        if (!(id instanceof ObjectId.Member member)) {
            return List.of();
        }
        List<ObjectId> above = new ArrayList<>();
        for (Kind kind : List.of(Kind.TABLE, Kind.FOREIGN_TABLE)) {
            ObjectId table = new ObjectId.InSchema(kind, member.relation());
            Partition partition = catalog.find(new ObjectId.Attached(Kind.PARTITION, table), Partition.class);
            if (partition != null) {
                above.add(partition.partitioned());
            }
            catalog.children(table, Inheritance.class).forEach(inheritance -> above.add(inheritance.ancestor()));
        }
        return above.stream()
                .filter(ObjectId.InSchema.class::isInstance)
                .<ObjectId>map(parent ->
                        new ObjectId.Member(member.kind(), ((ObjectId.InSchema) parent).name(), member.name()))
                .toList();
    }
}
