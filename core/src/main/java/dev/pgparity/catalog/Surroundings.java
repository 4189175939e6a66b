package dev.pgparity.catalog;

import dev.pgparity.sql.Identifier;
import java.util.List;
import java.util.Set;

/**
 * What is around a schema without being part of it: facts that a plan needs about the database it will run in.
 *
 * @param sessionRole who reads, and owns whatever a plan creates
 * @param databaseOwner the role that owns the database
 * @param superuser whether the session role is a superuser
 * @param roles every role of the cluster
 * @param initialPrivileges what ALTER DEFAULT PRIVILEGES gives to objects that the session role creates
 * @param unpopulated materialized views that cannot be read before they are refreshed
 */
public record Surroundings(
        Identifier sessionRole,
        Identifier databaseOwner,
        boolean superuser,
        Set<Identifier> roles,
        List<InitialPrivileges> initialPrivileges,
        Set<ObjectId> unpopulated) {
    public Surroundings {
        unpopulated = Set.copyOf(unpopulated);
        roles = Set.copyOf(roles);
        initialPrivileges = List.copyOf(initialPrivileges);
    }

    /** Surroundings in which every materialized view can be read. */
    public Surroundings(
            Identifier sessionRole,
            Identifier databaseOwner,
            boolean superuser,
            Set<Identifier> roles,
            List<InitialPrivileges> initialPrivileges) {
        this(sessionRole, databaseOwner, superuser, roles, initialPrivileges, Set.of());
    }
}
