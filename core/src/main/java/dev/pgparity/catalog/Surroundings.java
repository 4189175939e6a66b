package dev.pgparity.catalog;

import dev.pgparity.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is around a schema without being part of it: facts that a plan needs about the database it will run in.
 *
 * @param sessionRole who reads, and owns whatever a plan creates
 * @param databaseOwner the role that owns the database
 * @param superuser whether the session role is a superuser
 * @param roles every role of the cluster
 * @param initialPrivileges what ALTER DEFAULT PRIVILEGES gives to objects that the session role creates
 * @param casts every cast that the server knows; empty where only objects were read
 * @param availableExtensions the default version of each extension that the server can install, by name
 */
public record Surroundings(
        Identifier sessionRole,
        Identifier databaseOwner,
        boolean superuser,
        Set<Identifier> roles,
        List<InitialPrivileges> initialPrivileges,
        Set<TypeCast> casts,
        Map<String, String> availableExtensions) {
    public Surroundings {
        roles = Set.copyOf(roles);
        initialPrivileges = List.copyOf(initialPrivileges);
        casts = Set.copyOf(casts);
        availableExtensions = Map.copyOf(availableExtensions);
    }
}
