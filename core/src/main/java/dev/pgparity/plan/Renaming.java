package dev.pgparity.plan;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.CatalogObject;
import dev.pgparity.catalog.Dependencies;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.sql.QualifiedName;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces ids wherever they stand in a catalog: in objects, in what hangs on them, in dependencies. */
final class Renaming {
    private final Map<ObjectId, ObjectId> names;

    Renaming(Map<ObjectId, ObjectId> names) {
        this.names = new HashMap<>(names);
        // the index behind a constraint has the constraint's name, and comments may hang on it
        names.forEach((before, after) -> {
            if (before instanceof ObjectId.Member b
                    && after instanceof ObjectId.Member a
                    && b.kind() == Kind.CONSTRAINT) {
                this.names.put(
                        new ObjectId.InSchema(
                                Kind.INDEX, new QualifiedName(b.relation().schema(), b.name())),
                        new ObjectId.InSchema(
                                Kind.INDEX, new QualifiedName(a.relation().schema(), a.name())));
            }
        });
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
                catalog.surroundings(),
                objects,
                catalog.columnOrders(),
                new Dependencies(dependencies),
                catalog.gaps());
    }

    ObjectId of(ObjectId id) {
        ObjectId other = names.get(id);
        if (other != null) {
            return other;
        }
        if (id instanceof ObjectId.Attached a) {
            ObjectId on = of(a.on());
            return on.equals(a.on()) ? a : new ObjectId.Attached(a.kind(), on, a.detail());
        }
        return id;
    }

    /** The same object with other ids; the very same instance where none of its ids is renamed. */
    CatalogObject of(CatalogObject object) {
        RecordComponent[] components = object.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean changed = false;
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getAccessor().invoke(object);
                if (values[i] instanceof ObjectId id) {
                    values[i] = of(id);
                    changed |= values[i] != id;
                }
            }
            return changed ? canonical(object.getClass(), components).newInstance(values) : object;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every catalog object is a public record", e);
        }
    }

    private static <T extends CatalogObject> Constructor<? extends T> canonical(
            Class<? extends T> type, RecordComponent[] components) throws NoSuchMethodException {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        return type.getDeclaredConstructor(types);
    }
}
