package dev.pgparity.catalog;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.order.Ordered;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What takes part in a comparison. It is applied to a catalog once; nothing else asks about it.
 *
 * @param schemas which schemas are looked at, by bare name
 * @param owners whether owners are compared
 * @param grants whether privileges and default privileges are compared
 * @param comments whether comments are compared
 * @param apart single objects that are left out with all that hangs on them: the ledger of migrations
 * @param description the short text that goes into fingerprints
 */
public record Scope(
        Predicate<String> schemas,
        boolean owners,
        boolean grants,
        boolean comments,
        Set<ObjectId> apart,
        String description) {
    /** Everything. */
    public static final Scope ALL = new Scope(s -> true, true, true, true, "all");

    public Scope {
        apart = Ordered.sorted(apart);
    }

    /** With no single object left out. */
    public Scope(Predicate<String> schemas, boolean owners, boolean grants, boolean comments, String description) {
        this(schemas, owners, grants, comments, Set.of(), description);
    }

    /** The same, and this object is left out with all that hangs on it. */
    public Scope without(ObjectId object) {
        Set<ObjectId> more = new LinkedHashSet<>(apart);
        more.add(object);
        return new Scope(schemas, owners, grants, comments, more, description);
    }

    /** The catalog without what is out of scope; what hangs on something that is left out goes with it. */
    public Catalog apply(Catalog catalog) {
        Set<ObjectId> left = new LinkedHashSet<>();
        Map<Identifier, Boolean> asked = new LinkedHashMap<>();
        for (CatalogObject object : catalog.objects().values()) {
            if (apart.contains(object.id()) || !admits(object.id(), asked)) {
                left.add(object.id());
                catalog.descendants(object.id()).forEach(d -> left.add(d.id()));
            }
        }
        if (left.isEmpty() && grants) {
            return catalog;
        }
        List<CatalogObject> kept = new ArrayList<>(catalog.objects().size() - left.size());
        for (CatalogObject object : catalog.objects().values()) {
            if (!left.contains(object.id())) {
                kept.add(object);
            }
        }
        Catalog narrowed = catalog.withObjects(kept);
        return grants ? narrowed : narrowed.withoutDefaultPrivileges();
    }

    private boolean admits(ObjectId id, Map<Identifier, Boolean> asked) {
        boolean part = switch (id.kind()) {
            case OWNER -> owners;
            case GRANT, DEFAULT_PRIVILEGES -> grants;
            case COMMENT -> comments;
            default -> true;
        };
        Identifier schema = id.schema();
        if (!part || schema == null) {
            return part;
        }
        Boolean known = asked.get(schema);
        if (known == null) {
            known = schemas.test(schema.value());
            asked.put(schema, known);
        }
        return known;
    }
}
