package dev.pgparity.preflight;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
import dev.pgparity.catalog.Owner;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether the session may do what the steps do: all of it is said before the first of them runs. */
public final class PrivilegePreflight {
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
    private static ObjectId whole(ObjectId id) {
        return switch (id) {
            case ObjectId.Member member -> new ObjectId.InSchema(Kind.TABLE, member.relation());
            case ObjectId.Attached attached -> whole(attached.on());
            case ObjectId.Global global -> global;
            case ObjectId.InSchema named -> named;
            case ObjectId.Routine routine -> routine;
        };
    }

    private @Nullable Identifier owner(ObjectId id) {
        return target.children(id, Owner.class).stream()
                .map(Owner::role)
                .findFirst()
                .orElse(null);
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
