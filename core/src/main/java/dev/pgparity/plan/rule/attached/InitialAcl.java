package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.DefaultPrivileges;
import dev.pgparity.catalog.object.DefaultPrivileges.Objects;
import dev.pgparity.catalog.object.Owner;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.sql.Identifier;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The privileges that an object has right after the plan created it and gave it to its owner: what ALTER DEFAULT
 * PRIVILEGES says in TARGET for the session role, as the difference from the built-in defaults. When the owner
 * changes, PostgreSQL writes the new one wherever the old one stood.
 */
record InitialAcl(SortedSet<Grant> granted, SortedSet<Grant> revoked) {
    static InitialAcl of(ObjectId object, PlanContext context) {
        SortedSet<Grant> granted = new TreeSet<>();
        SortedSet<Grant> revoked = new TreeSet<>();
        Objects objects = objects(object.kind());
        if (objects == null) {
            return new InitialAcl(granted, revoked);
        }
        Surroundings around = context.target().surroundings();
        Owner owner = context.source().find(new ObjectId.Attached(Kind.OWNER, object), Owner.class);
        Identifier session = around.sessionRole();
        Identifier last = owner == null ? session : owner.role();
        for (DefaultPrivileges given : around.defaultPrivileges()) {
            boolean here = given.schema() == null
                    || (object.kind() != Kind.SCHEMA && given.schema().equals(object.schema()));
            if (here && given.role().equals(session) && given.objects() == objects) {
                for (Grant grant : given.granted()) {
                    Grant now = owned(grant, session, last);
                    // a grant to the new owner melts into what owners have
                    if (!last.equals(grant.grantee()) || last.equals(session)) {
                        granted.add(now);
                    }
                }
                given.revoked().forEach(grant -> revoked.add(owned(grant, session, last)));
            }
        }
        if (object instanceof ObjectId.Global(Kind kind, Identifier name)
                && kind == Kind.SCHEMA
                && name.value().equals("public")) {
            publicSchema(context, revoked);
        }
        return new InitialAcl(granted, revoked);
    }

    /** Privileges on schema public are told as the difference from what initdb gives, which CREATE SCHEMA does not. */
    private static void publicSchema(PlanContext context, SortedSet<Grant> revoked) {
        revoked.add(new Grant(null, "USAGE", false, null));
        if (!context.target().version().atLeast(15)) {
            revoked.add(new Grant(null, "CREATE", false, null));
        }
    }

    private static Grant owned(Grant grant, Identifier session, Identifier last) {
        return session.equals(grant.grantee())
                ? new Grant(last, grant.privilege(), grant.grantable(), grant.grantor())
                : grant;
    }

    boolean isEmpty() {
        return granted.isEmpty() && revoked.isEmpty();
    }

    private static @Nullable Objects objects(Kind kind) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> Objects.TABLES;
            case SEQUENCE -> Objects.SEQUENCES;
            case FUNCTION, PROCEDURE, AGGREGATE -> Objects.FUNCTIONS;
            case TYPE, DOMAIN -> Objects.TYPES;
            case SCHEMA -> Objects.SCHEMAS;
            default -> null;
        };
    }
}
