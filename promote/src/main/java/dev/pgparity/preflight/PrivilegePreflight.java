package dev.pgparity.preflight;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Owner;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.Step;
import dev.pgparity.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether the session may do what the steps do: all of it is said before the first of them runs. */
public final class PrivilegePreflight {
    private static final List<Kind> RELATIONS =
            List.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.FOREIGN_TABLE);
    private static final Set<Kind> CLASSES =
            Set.of(Kind.TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.FOREIGN_TABLE, Kind.SEQUENCE, Kind.INDEX);
    private static final Set<Kind> TYPES = Set.of(Kind.TYPE, Kind.DOMAIN);

    private final Connection connection;
    private final Catalog target;

    /** @param target the catalog of the target before any step */
    public PrivilegePreflight(Connection connection, Catalog target) {
        this.connection = connection;
        this.target = target;
    }

    public List<PreflightFinding> look(Collection<Step> steps) throws SQLException {
        if (target.surroundings().superuser()) {
            return List.of();
        }
        List<PreflightFinding> findings = new ArrayList<>();
        Map<String, Identifier> foreign = new TreeMap<>();
        Set<String> schemas = new TreeSet<>();
        for (Step step : steps) {
            ObjectId subject = whole(step.subject());
            Identifier owner = owner(subject);
            if (owner != null && !target.surroundings().canActAs(owner)) {
                foreign.put(subject.toString(), owner);
            }
            Identifier schema = step.subject().schema();
            if (step.action() == Action.CREATE
                    && schema != null
                    && step.subject() instanceof ObjectId.InSchema
                    && target.has(new ObjectId.Global(Kind.SCHEMA, schema))) {
                schemas.add(schema.value());
            }
        }
        foreign.forEach((object, owner) -> findings.add(PreflightFinding.blocks(
                "The role " + target.surroundings().sessionRole() + " may not change " + object + ", which belongs to "
                        + owner + ".",
                "Promote with a role that is its owner or a member of it (" + owner.sql() + ").")));
        for (String schema : schemas) {
            if (!mayCreateIn(schema)) {
                findings.add(PreflightFinding.blocks(
                        "The role " + target.surroundings().sessionRole() + " may not create anything in schema "
                                + schema + ".",
                        "GRANT CREATE ON SCHEMA " + new Identifier(schema).sql() + " TO "
                                + target.surroundings().sessionRole().sql()));
            }
        }
        return findings;
    }

    /** What has an owner: the table of a column, the object itself otherwise. */
    private ObjectId whole(ObjectId id) {
        return switch (id) {
            case ObjectId.Member member ->
                RELATIONS.stream()
                        .map(kind -> (ObjectId) new ObjectId.InSchema(kind, member.relation()))
                        .filter(target::has)
                        .findFirst()
                        .orElse(new ObjectId.InSchema(Kind.TABLE, member.relation()));
            case ObjectId.Attached attached -> whole(attached.on());
            case ObjectId.Global global -> global;
            case ObjectId.InSchema named -> named;
            case ObjectId.Routine routine -> routine;
        };
    }

    private @Nullable Identifier owner(ObjectId id) throws SQLException {
        Optional<Identifier> known =
                target.children(id, Owner.class).stream().map(Owner::role).findFirst();
        return known.isPresent() || !target.has(id) ? known.orElse(null) : onServer(id);
    }

    /** Where owners are out of the comparison's scope, the server still minds them. */
    private @Nullable Identifier onServer(ObjectId id) throws SQLException {
        String query = switch (id) {
            case ObjectId.Routine routine ->
                "SELECT proowner FROM pg_catalog.pg_proc WHERE oid = pg_catalog.to_regprocedure(?)";
            case ObjectId.InSchema type
            when TYPES.contains(type.kind()) ->
                "SELECT typowner FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype(?)";
            case ObjectId.InSchema relation
            when CLASSES.contains(relation.kind()) ->
                "SELECT relowner FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(?)";
            case ObjectId.Global schema
            when schema.kind() == Kind.SCHEMA ->
                "SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid = pg_catalog.to_regnamespace(?)";
            case ObjectId.InSchema other -> "";
            case ObjectId.Global other -> "";
            case ObjectId.Member other -> "";
            case ObjectId.Attached other -> "";
        };
        if (query.isEmpty()) {
            return null;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_catalog.pg_get_userbyid((" + query + "))")) {
            statement.setString(1, id.path());
            try (ResultSet row = statement.executeQuery()) {
                String role = row.next() ? row.getString(1) : null;
                return role == null ? null : new Identifier(role);
            }
        }
    }

    private boolean mayCreateIn(String schema) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_catalog.has_schema_privilege(?, 'CREATE')")) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
