package dev.pgparity.catalog;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.DefaultPrivileges;
import dev.pgparity.order.Ordered;
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
 * @param unpopulated materialized views that cannot be read before they are refreshed
 * @param actsAs the roles that the session role can act as (SET ROLE), itself included
 * @param defaultPrivileges every ALTER DEFAULT PRIVILEGES of the database
 * @param database what belongs to the database as a whole
 * @param casts every cast that the server knows; empty where only objects were read
 * @param fixedExtensions installed extensions that cannot change their schema ({@code extrelocatable} is false)
 * @param availableExtensions the extensions whose files the server has, by name; none where only objects were read
 * @param rows about how many rows the larger tables hold; none where only objects were read
 * @param volatileDefaults defaults that give each row another value; none where only objects were read
 */
public record Surroundings(
        Identifier sessionRole,
        Identifier databaseOwner,
        boolean superuser,
        Set<Identifier> roles,
        Set<Identifier> actsAs,
        List<DefaultPrivileges> defaultPrivileges,
        DatabaseFacts database,
        Set<ObjectId> unpopulated,
        Set<TypeCast> casts,
        Set<ObjectId> fixedExtensions,
        Map<String, AvailableExtension> availableExtensions,
        TableRows rows,
        Set<ObjectId> volatileDefaults) {
    public Surroundings {
        volatileDefaults = Ordered.sorted(volatileDefaults);
        fixedExtensions = Ordered.sorted(fixedExtensions);
        unpopulated = Ordered.sorted(unpopulated);
        roles = Ordered.sorted(roles);
        casts = Ordered.copy(casts);
        availableExtensions = Ordered.sorted(availableExtensions);
        actsAs = Ordered.sorted(actsAs);
        defaultPrivileges = List.copyOf(defaultPrivileges);
    }

    /** Whether the session may make that role an owner or change its default privileges. */
    public boolean canActAs(Identifier role) {
        return superuser || actsAs.contains(role);
    }

    /** The same surroundings where other materialized views cannot be read. */
    public Surroundings withUnpopulated(Set<ObjectId> others) {
        return new Surroundings(
                sessionRole,
                databaseOwner,
                superuser,
                roles,
                actsAs,
                defaultPrivileges,
                database,
                others,
                casts,
                fixedExtensions,
                availableExtensions,
                rows,
                volatileDefaults);
    }

    /** The same surroundings of tables of other sizes. */
    public Surroundings withRows(TableRows others) {
        return new Surroundings(
                sessionRole,
                databaseOwner,
                superuser,
                roles,
                actsAs,
                defaultPrivileges,
                database,
                unpopulated,
                casts,
                fixedExtensions,
                availableExtensions,
                others,
                volatileDefaults);
    }

    /** The same surroundings with other volatile defaults: those of a database that is still to come. */
    public Surroundings withVolatileDefaults(Set<ObjectId> others) {
        return new Surroundings(
                sessionRole,
                databaseOwner,
                superuser,
                roles,
                actsAs,
                defaultPrivileges,
                database,
                unpopulated,
                casts,
                fixedExtensions,
                availableExtensions,
                rows,
                others);
    }

    /** Surroundings in which every materialized view can be read, and no cast and no extension is known. */
    public Surroundings(
            Identifier sessionRole,
            Identifier databaseOwner,
            boolean superuser,
            Set<Identifier> roles,
            Set<Identifier> actsAs,
            List<DefaultPrivileges> defaultPrivileges,
            DatabaseFacts database) {
        this(
                sessionRole,
                databaseOwner,
                superuser,
                roles,
                actsAs,
                defaultPrivileges,
                database,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                TableRows.NONE,
                Set.of());
    }
}
