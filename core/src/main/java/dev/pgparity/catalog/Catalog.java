package dev.pgparity.catalog;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.order.Ordered;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The immutable picture of one database's schema: objects by their id, who needs whom, and what could not be read.
 * Two catalogs are in parity when their {@link #objects} are equal.
 */
public final class Catalog {
    private final ServerVersion version;
    private final Surroundings surroundings;
    private final Map<ObjectId, CatalogObject> objects;
    private final Map<ObjectId, List<Identifier>> columnOrder;
    private final Dependencies dependencies;
    private final List<CoverageGap> gaps;
    private final Children children;
    private final Secrets secrets;

    /** The same picture with its secrets; the maps are shared. */
    private Catalog(Catalog other, Secrets secrets) {
        this.version = other.version;
        this.surroundings = other.surroundings;
        this.objects = other.objects;
        this.columnOrder = other.columnOrder;
        this.dependencies = other.dependencies;
        this.gaps = other.gaps;
        this.children = other.children;
        this.secrets = secrets;
    }

    public Catalog(
            ServerVersion version,
            Surroundings surroundings,
            Collection<? extends CatalogObject> objects,
            Map<ObjectId, List<Identifier>> columnOrder,
            Dependencies dependencies,
            List<CoverageGap> gaps) {
        this(version, surroundings, objects, columnOrder, dependencies, gaps, Secrets.NONE);
    }

    private Catalog(
            ServerVersion version,
            Surroundings surroundings,
            Collection<? extends CatalogObject> objects,
            Map<ObjectId, List<Identifier>> columnOrder,
            Dependencies dependencies,
            List<CoverageGap> gaps,
            Secrets secrets) {
        this(version, surroundings, byId(objects), columnOrder, dependencies, gaps, secrets);
    }

    private Catalog(
            ServerVersion version,
            Surroundings surroundings,
            Map<ObjectId, CatalogObject> byId,
            Map<ObjectId, List<Identifier>> columnOrder,
            Dependencies dependencies,
            List<CoverageGap> gaps,
            Secrets secrets) {
        this.secrets = secrets;
        this.version = version;
        this.surroundings = surroundings;
        this.objects = Collections.unmodifiableMap(byId);
        this.children = new Children(byId);
        this.columnOrder = Ordered.copy(columnOrder);
        this.dependencies = dependencies;
        this.gaps = List.copyOf(gaps);
    }

    /**
     * A catalog of objects that were collected by their ids already.
     *
     * @param byId belongs to the catalog from now on: nobody changes it any more
     */
    public static Catalog of(
            ServerVersion version,
            Surroundings surroundings,
            Map<ObjectId, CatalogObject> byId,
            Map<ObjectId, List<Identifier>> columnOrder,
            Dependencies dependencies,
            List<CoverageGap> gaps) {
        return new Catalog(version, surroundings, byId, columnOrder, dependencies, gaps, Secrets.NONE);
    }

    private static Map<ObjectId, CatalogObject> byId(Collection<? extends CatalogObject> objects) {
        Map<ObjectId, CatalogObject> byId = LinkedHashMap.newLinkedHashMap(objects.size());
        for (CatalogObject object : objects) {
            if (byId.put(object.id(), object) != null) {
                throw new IllegalArgumentException("two objects are called " + object.id());
            }
        }
        return byId;
    }

    public ServerVersion version() {
        return version;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /** Every object by its id, in the order in which they were read; see {@link #inOrder}. */
    public Map<ObjectId, CatalogObject> objects() {
        return objects;
    }

    public @Nullable CatalogObject find(ObjectId id) {
        return objects.get(id);
    }

    /** The object if it is there and of that type. */
    public <T extends CatalogObject> @Nullable T find(ObjectId id, Class<T> type) {
        CatalogObject object = objects.get(id);
        return type.isInstance(object) ? type.cast(object) : null;
    }

    public boolean has(ObjectId id) {
        return objects.containsKey(id);
    }

    /** What lives and dies with that object, directly, in the order of the ids. */
    public List<CatalogObject> children(ObjectId parent) {
        return children.of(parent);
    }

    /** The children of one type, in the order of their names. */
    public <T extends CatalogObject> List<T> children(ObjectId parent, Class<T> type) {
        return children(parent).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    /** Everything that lives and dies with that object: children, their children, and so on; not the object itself. */
    public List<CatalogObject> descendants(ObjectId parent) {
        List<CatalogObject> found = new ArrayList<>(children(parent));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children(found.get(i).id()));
        }
        return found;
    }

    /** The columns of a table, view or composite in their physical order. */
    public List<Identifier> columnOrder(ObjectId relation) {
        return columnOrder.getOrDefault(relation, List.of());
    }

    /** All column orders by relation. */
    public Map<ObjectId, List<Identifier>> columnOrders() {
        return columnOrder;
    }

    public Dependencies dependencies() {
        return dependencies;
    }

    /** What this picture does not show. */
    public List<CoverageGap> gaps() {
        return gaps;
    }

    /** What the schema keeps secret, in clear where it was read from a database, else {@link Secrets#NONE}. */
    public Secrets secrets() {
        return secrets;
    }

    /** The same picture with its secrets. */
    public Catalog withSecrets(Secrets values) {
        return new Catalog(this, values);
    }

    /** The same picture with other objects, for instance narrowed to a scope or after some steps of a plan. */
    public Catalog withObjects(Collection<? extends CatalogObject> others) {
        return new Catalog(version, surroundings, others, columnOrder, dependencies, gaps, secrets);
    }

    /** The same picture where these materialized views, when they are made, stay without rows. */
    public Catalog withUnpopulated(Set<ObjectId> views) {
        return new Catalog(
                version,
                surroundings.withUnpopulated(views),
                objects.values(),
                columnOrder,
                dependencies,
                gaps,
                secrets);
    }

    /** The same picture for a plan that leaves privileges alone: also those that new objects begin with. */
    Catalog withoutDefaultPrivileges() {
        Surroundings bare = new Surroundings(
                surroundings.sessionRole(),
                surroundings.databaseOwner(),
                surroundings.superuser(),
                surroundings.roles(),
                surroundings.actsAs(),
                List.of(),
                surroundings.database(),
                surroundings.unpopulated(),
                surroundings.casts(),
                surroundings.fixedExtensions(),
                surroundings.availableExtensions(),
                surroundings.rows(),
                surroundings.volatileDefaults());
        return new Catalog(version, bare, objects.values(), columnOrder, dependencies, gaps, secrets);
    }

    /** The same picture with its objects in the order of the ids, whatever the order in which they were read. */
    public Catalog inOrder() {
        return new Catalog(
                version,
                surroundings,
                sorted(objects.values()),
                Ordered.sorted(columnOrder),
                dependencies,
                gaps,
                secrets);
    }

    /** {@link ObjectId#path} builds a string at each call, so it is called once for each object. */
    private static List<CatalogObject> sorted(Collection<CatalogObject> objects) {
        record Place(Kind kind, String path, CatalogObject object) {}
        return objects.stream()
                .map(object -> new Place(object.id().kind(), object.id().path(), object))
                .sorted(Comparator.comparing(Place::kind).thenComparing(Place::path))
                .map(Place::object)
                .toList();
    }

    /** The ids of all objects that stand by themselves. */
    public Set<ObjectId> ids() {
        return objects.keySet();
    }
}
