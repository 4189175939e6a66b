package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.TableRows;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Definition;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import dev.pgparity.sql.SqlTokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a catalog as it will be after some renames: ids are exchanged wherever they stand, and names inside the
 * definitions of dependents as the server will print them. A definition that is foretold wrongly differs from SOURCE's
 * and is then planned as a change, so a mistake costs work, never truth.
 */
final class Renaming {
    private final Map<ObjectId, ObjectId> names;
    private final Map<ObjectId, Set<ObjectId>> mentions = new LinkedHashMap<>();

    Renaming(Map<ObjectId, ObjectId> names, Catalog catalog) {
        this.names = new LinkedHashMap<>(names);
        names.forEach(this::alsoCalled);
        for (ObjectId renamed : names.keySet()) {
            if (renamed instanceof ObjectId.Routine || renamed.kind() == Kind.TRIGGER || renamed.kind() == Kind.RULE) {
                // the text that creates it begins with its name
                mention(renamed, renamed);
            }
            for (Dependency use : catalog.dependencies().on(renamed)) {
                mention(use.dependent(), renamed);
            }
            for (CatalogObject part : catalog.descendants(renamed)) {
                mention(part.id(), renamed);
                // a foreign key of another table and a view depend on columns, and name their table
                catalog.dependencies().on(part.id()).forEach(use -> mention(use.dependent(), renamed));
            }
        }
    }

    private void mention(ObjectId dependent, ObjectId renamed) {
        mentions.computeIfAbsent(dependent, k -> new LinkedHashSet<>()).add(renamed);
    }

    /** The index behind a constraint has the constraint's name; a default has its column's. */
    private void alsoCalled(ObjectId before, ObjectId after) {
        if (before instanceof ObjectId.Member b && after instanceof ObjectId.Member a) {
            if (b.kind() == Kind.CONSTRAINT) {
                names.put(
                        new ObjectId.InSchema(
                                Kind.INDEX, new QualifiedName(b.relation().schema(), b.name())),
                        new ObjectId.InSchema(
                                Kind.INDEX, new QualifiedName(a.relation().schema(), a.name())));
            } else if (b.kind() == Kind.COLUMN) {
                names.put(
                        new ObjectId.Member(Kind.DEFAULT, b.relation(), b.name()),
                        new ObjectId.Member(Kind.DEFAULT, a.relation(), a.name()));
            }
        }
    }

    Catalog of(Catalog catalog) {
        List<CatalogObject> objects = new ArrayList<>(catalog.objects().size());
        for (CatalogObject object : catalog.objects().values()) {
            objects.add(of(object));
        }
        List<Dependency> dependencies = new ArrayList<>();
        for (Dependency d : catalog.dependencies().all()) {
            dependencies.add(new Dependency(of(d.dependent()), of(d.referenced()), d.automatic()));
        }
        return new Catalog(
                catalog.version(),
                catalog.surroundings().withRows(rows(catalog)),
                objects,
                order(catalog),
                new Dependencies(dependencies),
                catalog.gaps());
    }

    private TableRows rows(Catalog catalog) {
        Map<String, Long> rows =
                new LinkedHashMap<>(catalog.surroundings().rows().byTable());
        names.forEach((before, after) -> {
            Long number = rows.get(before.toString());
            if (number != null) {
                rows.put(after.toString(), number);
            }
        });
        return new TableRows(rows);
    }

    private Map<ObjectId, List<Identifier>> order(Catalog catalog) {
        Map<ObjectId, List<Identifier>> order = new LinkedHashMap<>();
        catalog.columnOrders()
                .forEach((relation, columns) -> order.put(
                        of(relation),
                        relation instanceof ObjectId.InSchema table
                                ? columns.stream()
                                        .map(c -> of(new ObjectId.Member(Kind.COLUMN, table.name(), c)))
                                        .map(id -> ((ObjectId.Member) id).name())
                                        .toList()
                                : columns));
        return order;
    }

    ObjectId of(ObjectId id) {
        ObjectId other = names.get(id);
        if (other != null) {
            return other;
        }
        return switch (id) {
            case ObjectId.Attached a -> {
                ObjectId on = of(a.on());
                yield on.equals(a.on()) ? a : new ObjectId.Attached(a.kind(), on, a.detail());
            }
            case ObjectId.Member m -> {
                QualifiedName relation = relation(m.relation());
                yield relation.equals(m.relation()) ? m : new ObjectId.Member(m.kind(), relation, m.name());
            }
            case ObjectId.Global g -> g;
            case ObjectId.InSchema s -> s;
            case ObjectId.Routine f -> f;
        };
    }

    private QualifiedName relation(QualifiedName name) {
        for (Kind kind : List.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.FOREIGN_TABLE, Kind.DOMAIN)) {
            if (names.get(new ObjectId.InSchema(kind, name)) instanceof ObjectId.InSchema other) {
                return other.name();
            }
        }
        return name;
    }

    /** The same object under its new names; the very same instance where nothing in it is renamed. */
    CatalogObject of(CatalogObject object) {
        Set<ObjectId> mentioned = mentions.getOrDefault(object.id(), Set.of());
        return Components.exchanged(object, value -> of(value, mentioned));
    }

    private @Nullable Object of(@Nullable Object value, Set<ObjectId> mentioned) {
        if (value instanceof ObjectId id) {
            return of(id);
        }
        Object renamed = value;
        for (ObjectId before : mentioned) {
            Identifier from = name(before);
            Identifier to = name(of(before));
            if (renamed instanceof SqlText text) {
                renamed = SqlTokens.rename(text, from, to);
            } else if (renamed instanceof Definition definition) {
                renamed = DefinitionChange.ofRename(before.kind(), from, to).of(definition);
            } else if (renamed instanceof List<?> list && list.contains(from) && before.kind() == Kind.COLUMN) {
                renamed =
                        list.stream().map(item -> from.equals(item) ? to : item).toList();
            }
        }
        return renamed;
    }

    private static Identifier name(ObjectId id) {
        return switch (id) {
            case ObjectId.Global g -> g.name();
            case ObjectId.InSchema s -> s.name().name();
            case ObjectId.Member m -> m.name();
            case ObjectId.Routine f -> f.name().name();
            case ObjectId.Attached a -> name(a.on());
        };
    }
}
