package dev.pgparity.origin;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.config.Configuration;
import dev.pgparity.config.ScopeSettings;
import dev.pgparity.migrate.Ledger;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationFolders;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of both sides takes part, and whose roles are whose: SOURCE in the words of TARGET. */
final class SidesScope {
    /** The journal of promotions is ours, in whichever database it is. */
    private static final String OUR_SCHEMA = "pgparity";

    private final Configuration configuration;

    private final Optional<QualifiedName> ledger;

    SidesScope(Configuration configuration) {
        this(configuration, MigrationFolders.find(configuration));
    }

    /** @param folder the migrations whose ledger is left out of comparisons */
    SidesScope(Configuration configuration, Optional<MigrationFolder> folder) {
        this.configuration = configuration;
        this.ledger = folder.map(MigrationFolder::ledger).map(Ledger::table);
    }

    /** What takes part, by the configuration. */
    Scope scope() {
        ScopeSettings settings = configuration.scope();
        return new Scope(
                schema -> !schema.equals(OUR_SCHEMA) && settings.includesSchema(schema),
                settings.owners(),
                settings.grants(),
                settings.comments(),
                ledger.<Set<ObjectId>>map(table -> Set.of(new ObjectId.InSchema(Kind.TABLE, table)))
                        .orElse(Set.of()),
                settings.description()
                        + ledger.map(table -> " without " + table).orElse(""));
    }

    Sides apply(Sides sides) {
        Scope scope = scope();
        Catalog source = sides.source().catalog();
        Catalog target = sides.target().catalog();
        Map<Identifier, Identifier> owner = new HashMap<>();
        if (isScratch(sides.target()) && !isScratch(sides.source())) {
            owner.put(
                    target.surroundings().databaseOwner(), source.surroundings().databaseOwner());
            target = new RoleMapping(owner).apply(target);
        } else {
            source = new RoleMapping(sourceRoles(sides)).apply(source);
        }
        return new Sides(
                sides.source().with(scope.apply(source)), sides.target().with(scope.apply(target)), scope);
    }

    /**
     * The database's owner is the same person under two names where TARGET's cluster has no role of the source's name;
     * the superuser of a scratch server is nobody at all, so whatever it owns is TARGET's owner's.
     */
    private Map<Identifier, Identifier> sourceRoles(Sides sides) {
        Map<Identifier, Identifier> roles = new HashMap<>();
        Catalog target = sides.target().catalog();
        Identifier sourceOwner = sides.source().catalog().surroundings().databaseOwner();
        Identifier targetOwner = target.surroundings().databaseOwner();
        boolean unknown = !target.surroundings().roles().contains(sourceOwner);
        if (!sourceOwner.equals(targetOwner) && (isScratch(sides.source()) || unknown)) {
            roles.put(sourceOwner, targetOwner);
        }
        configuration.roles().forEach((from, to) -> {
            // the configuration does not say which side is which: whoever is not known over there has another name
            Identifier one = new Identifier(from);
            Identifier other = new Identifier(to);
            if (target.surroundings().roles().contains(other)) {
                roles.put(one, other);
            } else if (target.surroundings().roles().contains(one)) {
                roles.put(other, one);
            }
        });
        return roles;
    }

    private static boolean isScratch(SchemaPicture side) {
        return !(side.origin() instanceof SchemaOrigin.Server) && !(side.origin() instanceof SchemaOrigin.Snapshot);
    }
}
