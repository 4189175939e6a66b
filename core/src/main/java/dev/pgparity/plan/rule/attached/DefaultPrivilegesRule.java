package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.DefaultPrivileges;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Default privileges. They are changed after everything else is created, so that new objects begin with what TARGET
 * had, which is what their own grants reckon with.
 *
 * <pre>ALTER DEFAULT PRIVILEGES FOR ROLE owner IN SCHEMA s GRANT SELECT ON TABLES TO reports;</pre>
 */
public final class DefaultPrivilegesRule implements ObjectRule<DefaultPrivileges> {
    private static final SortedSet<Grant> NONE = new TreeSet<>();

    @Override
    public Class<DefaultPrivileges> type() {
        return DefaultPrivileges.class;
    }

    @Override
    public List<Step> create(DefaultPrivileges wanted, PlanContext context) {
        AclChange change = new AclChange(NONE, NONE, wanted.granted(), wanted.revoked());
        return List.of(step(Step.create(wanted), change, wanted, context));
    }

    @Override
    public List<Step> drop(DefaultPrivileges present, PlanContext context) {
        AclChange change = new AclChange(present.granted(), present.revoked(), NONE, NONE);
        return List.of(step(Step.drop(present).phase(Phase.EXPAND), change, present, context));
    }

    @Override
    public Alteration alter(DefaultPrivileges present, DefaultPrivileges wanted, PlanContext context) {
        AclChange change = new AclChange(present.granted(), present.revoked(), wanted.granted(), wanted.revoked());
        return Alteration.inPlace(step(Step.alter(wanted), change, wanted, context));
    }

    private static Step step(StepBuilder step, AclChange change, DefaultPrivileges any, PlanContext context) {
        Identifier schema = any.schema();
        SqlText head = SqlText.of(
                "ALTER DEFAULT PRIVILEGES FOR ROLE {}{}",
                any.role(),
                schema == null ? SqlText.EMPTY : SqlText.of(" IN SCHEMA {}", schema));
        SqlText objects = SqlText.fromServer(any.objects().words());
        step.summary("set default privileges of " + any.role() + " on "
                + any.objects().words().toLowerCase(java.util.Locale.ROOT)
                + (schema == null ? "" : " in schema " + schema));
        for (AclChange.Item item : change.items()) {
            SqlText what = SqlText.of("{} ON {}", Grants.words(item.privileges()), objects);
            step.sql("{} {}", head, Grants.statement(item.verb(), what, item.grantee()));
            if (item.verb().gives() && item.grantee() == null) {
                step.hazard(
                        HazardKind.WEAKENS_SECURITY, any.id(), "everybody (PUBLIC) gets a privilege on future objects");
            }
        }
        context.source().ids().stream()
                .filter(context::creates)
                .filter(id -> has(any.objects(), id.kind()))
                .forEach(step::requires);
        return step.build();
    }

    private static boolean has(DefaultPrivileges.Objects objects, Kind kind) {
        return switch (objects) {
            case TABLES ->
                kind == Kind.TABLE || kind == Kind.VIEW || kind == Kind.MATERIALIZED_VIEW || kind == Kind.FOREIGN_TABLE;
            case SEQUENCES -> kind == Kind.SEQUENCE || kind == Kind.COLUMN;
            case FUNCTIONS -> kind == Kind.FUNCTION || kind == Kind.PROCEDURE || kind == Kind.AGGREGATE;
            case TYPES -> kind == Kind.TYPE || kind == Kind.DOMAIN;
            case SCHEMAS -> kind == Kind.SCHEMA;
            case LARGE_OBJECTS -> false;
        };
    }

    @Override
    public Set<Identifier> roles(DefaultPrivileges object) {
        Set<Identifier> roles = new LinkedHashSet<>();
        roles.add(object.role());
        object.granted().forEach(grant -> add(grant.grantee(), roles));
        object.revoked().forEach(grant -> add(grant.grantee(), roles));
        return roles;
    }

    private static void add(@org.jspecify.annotations.Nullable Identifier role, Set<Identifier> roles) {
        if (role != null) {
            roles.add(role);
        }
    }

    @Override
    public Optional<DefaultPrivileges> without(
            DefaultPrivileges wanted, Optional<DefaultPrivileges> present, Set<Identifier> roles, Surroundings target) {
        if (roles.contains(wanted.role())) {
            return Optional.empty();
        }
        DefaultPrivileges rest = new DefaultPrivileges(
                wanted.id(),
                wanted.role(),
                wanted.schema(),
                wanted.objects(),
                rest(wanted.granted(), roles),
                rest(wanted.revoked(), roles));
        return rest.granted().isEmpty() && rest.revoked().isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    private static SortedSet<Grant> rest(SortedSet<Grant> grants, Set<Identifier> roles) {
        SortedSet<Grant> rest = new TreeSet<>(grants);
        rest.removeIf(grant -> grant.grantee() != null && roles.contains(grant.grantee()));
        return rest;
    }

    @Override
    public Optional<Identifier> actsAs(DefaultPrivileges wanted) {
        return Optional.of(wanted.role());
    }

    /** It goes with the schema that it speaks of. */
    @Override
    public Optional<ObjectId> goesWith(DefaultPrivileges present, PlanContext context) {
        return Optional.ofNullable(present.parent()).filter(context::drops);
    }
}
