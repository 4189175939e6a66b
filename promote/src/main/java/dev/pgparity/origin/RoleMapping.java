package dev.pgparity.origin;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.DefaultPrivileges;
import dev.pgparity.catalog.object.Owner;
import dev.pgparity.catalog.object.Policy;
import dev.pgparity.catalog.object.Privileges;
import dev.pgparity.catalog.object.UserMapping;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Roles belong to a cluster, not to a schema: a role's name on one side is another name on the other side. User mappings
 * keep their names, since their secrets are found by them.
 */
record RoleMapping(Map<Identifier, Identifier> names) {
    RoleMapping {
        names = Map.copyOf(names);
    }

    /** The same catalog with the other side's names. */
    Catalog apply(Catalog catalog) {
        if (names.isEmpty()) {
            return catalog;
        }
        List<CatalogObject> renamed = new ArrayList<>(catalog.objects().size());
        Map<ObjectId, ObjectId> ids = new HashMap<>();
        for (CatalogObject object : catalog.objects().values()) {
            CatalogObject other = renamed(object);
            renamed.add(other);
            ids.put(object.id(), other.id());
        }
        return catalog.withObjects(renamed).withSecrets(catalog.secrets().renamed(ids));
    }

    private CatalogObject renamed(CatalogObject object) {
        if (object instanceof Owner owner) {
            return new Owner(owner.id(), name(owner.role()));
        }
        if (object instanceof Privileges p) {
            return Privileges.of(p.id(), p.parent(), grants(p.granted()), grants(p.revoked()));
        }
        if (object instanceof DefaultPrivileges d) {
            Identifier role = name(d.role());
            return new DefaultPrivileges(
                    DefaultPrivileges.id(role, d.schema(), d.objects()),
                    role,
                    d.schema(),
                    d.objects(),
                    new TreeSet<>(grants(d.granted())),
                    new TreeSet<>(grants(d.revoked())));
        }
        if (object instanceof Policy p) {
            List<Identifier> roles = p.roles().stream().map(this::name).sorted().toList();
            return new Policy(p.id(), p.table(), p.command(), p.permissive(), roles, p.using(), p.check());
        }
        if (object instanceof UserMapping m && m.role() != null) {
            Identifier role = name(m.role());
            return new UserMapping(new ObjectId.Attached(m.id().kind(), m.server(), role.sql()), role, m.options());
        }
        return object;
    }

    private List<Grant> grants(Collection<Grant> grants) {
        List<Grant> renamed = new ArrayList<>();
        for (Grant grant : grants) {
            renamed.add(new Grant(
                    nameOrNobody(grant.grantee()),
                    grant.privilege(),
                    grant.grantable(),
                    nameOrNobody(grant.grantor())));
        }
        return renamed;
    }

    private @Nullable Identifier nameOrNobody(@Nullable Identifier role) {
        return role == null ? null : name(role);
    }

    private Identifier name(Identifier role) {
        Identifier other = names.get(role);
        return other == null ? role : other;
    }
}
