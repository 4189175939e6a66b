package dev.pgparity.verify;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.TableLock;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables with which a group of steps has nothing to do: neither they nor anything on them is named or locked. */
final class UntouchedTables {
    private UntouchedTables() {}

    /** Empty where a step names something whose table nobody knows. */
    static Optional<Set<QualifiedName>> by(ExecutionGroup group, Catalog expected) {
        Set<QualifiedName> touched = new HashSet<>();
        for (Step step : group.steps()) {
            List<ObjectId> named = new ArrayList<>(List.of(step.subject()));
            named.addAll(step.puts().keySet());
            named.addAll(step.removes());
            step.locks().stream().map(TableLock::relation).forEach(named::add);
            for (ObjectId id : named) {
                Optional<QualifiedName> relation = relation(id, expected);
                relation.ifPresent(touched::add);
                if (relation.isEmpty()
                        && id.kind() == Kind.INDEX
                        && step.locks().isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        Set<QualifiedName> untouched = new HashSet<>();
        for (CatalogObject object : expected.objects().values()) {
            if (object instanceof Table table && !touched.contains(table.id().name())) {
                untouched.add(table.id().name());
            }
        }
        return Optional.of(untouched);
    }

    /** The relation that it is or is on; empty where it is on none, or on one that is not known any more. */
    private static Optional<QualifiedName> relation(ObjectId id, Catalog expected) {
        return switch (id) {
            case ObjectId.Member member -> Optional.of(member.relation());
            case ObjectId.Attached attached -> relation(attached.on(), expected);
            case ObjectId.InSchema named
            when named.kind() == Kind.INDEX ->
                expected.find(id) instanceof Index index ? relation(index.table(), expected) : Optional.empty();
            case ObjectId.InSchema named -> Optional.of(named.name());
            case ObjectId.Global global -> Optional.empty();
            case ObjectId.Routine routine -> Optional.empty();
        };
    }

    /** What was read, and the tables that were not as they are expected, with all that hangs on them. */
    static Catalog putBack(CatalogReader.Rest rest, Catalog expected) {
        if (rest.leftOut().isEmpty()) {
            return rest.catalog();
        }
        List<CatalogObject> all = new ArrayList<>(rest.catalog().objects().values());
        for (QualifiedName name : rest.leftOut()) {
            ObjectId id = new ObjectId.InSchema(Kind.TABLE, name);
            CatalogObject table = expected.find(id);
            if (table != null) {
                all.add(table);
                all.addAll(expected.descendants(id));
            }
        }
        return rest.catalog().withObjects(all);
    }
}
