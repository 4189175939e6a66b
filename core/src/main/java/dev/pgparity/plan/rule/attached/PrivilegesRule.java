package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.Surroundings;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Privileges;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.plan.Alteration;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.ObjectRule;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.attached.AclChange.Item;
import dev.pgparity.plan.rule.attached.AclChange.Verb;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Grants, as the difference between two sets of privileges. A new object begins with what TARGET's default privileges
 * give it.
 *
 * <pre>
 * REVOKE ALL ON FUNCTION s.f() FROM PUBLIC;
 * GRANT SELECT, UPDATE ON TABLE s.t TO app;
 * GRANT SELECT (c) ON TABLE s.t TO reports;
 * </pre>
 */
public final class PrivilegesRule implements ObjectRule<Privileges> {
    private static final SortedSet<Grant> NONE = new TreeSet<>();

    @Override
    public Class<Privileges> type() {
        return Privileges.class;
    }

    @Override
    public List<Step> create(Privileges wanted, PlanContext context) {
        SortedSet<Grant> granted = NONE;
        SortedSet<Grant> revoked = NONE;
        if (begins(wanted, context)) {
            InitialAcl initial = InitialAcl.of(wanted.id().on(), context);
            granted = initial.granted();
            revoked = initial.revoked();
        }
        AclChange change = new AclChange(granted, revoked, wanted.granted(), wanted.revoked());
        return List.of(step(Step.create(wanted), change, wanted, context));
    }

    /** The object is new: the plan creates it, or the identity column that its sequence belongs to. */
    private static boolean begins(Privileges wanted, PlanContext context) {
        ObjectId on = wanted.id().on();
        if (on.kind() != Kind.SEQUENCE || context.source().has(on)) {
            return context.creates(on);
        }
        Column present = context.target().find(wanted.parent(), Column.class);
        Identity identity = present == null ? null : present.identity();
        return context.creates(wanted.parent()) || identity == null;
    }

    @Override
    public List<Step> drop(Privileges present, PlanContext context) {
        Privileges now = OwnerChange.seen(present, relation(present, context), context);
        AclChange change = new AclChange(now.granted(), now.revoked(), NONE, NONE);
        return List.of(step(Step.drop(present).phase(Phase.EXPAND), change, present, context));
    }

    @Override
    public Alteration alter(Privileges present, Privileges wanted, PlanContext context) {
        Privileges now = OwnerChange.seen(present, relation(present, context), context);
        AclChange change = new AclChange(now.granted(), now.revoked(), wanted.granted(), wanted.revoked());
        return Alteration.inPlace(step(Step.alter(wanted), change, wanted, context));
    }

    private static Step step(StepBuilder step, AclChange change, Privileges any, PlanContext context) {
        ObjectId on = any.id().on();
        step.summary("set privileges on " + on);
        if (on.kind() == Kind.COLUMN) {
            // what is revoked on the table is revoked on its columns
            step.awaits(new ObjectId.Attached(Kind.GRANT, relation(any, context)));
        }
        Grants.statements(change, on, context).forEach(step::sql);
        columnsAgain(change, on, context).forEach(step::sql);
        for (Item item : change.items()) {
            if (item.verb().gives() && item.grantee() == null) {
                step.hazard(HazardKind.WEAKENS_SECURITY, any.id(), "everybody (PUBLIC) gets a privilege");
            }
        }
        if (change.items().stream().anyMatch(item -> item.verb() == Verb.REVOKE) && !context.creates(on)) {
            step.hazard(
                    HazardKind.BREAKS_RUNNING_CODE,
                    any.id(),
                    "a role loses a privilege that the running release may use");
        }
        return step.build();
    }

    /** A privilege revoked on a table is revoked on its columns too: those that are wanted there are given again. */
    private static List<SqlText> columnsAgain(AclChange change, ObjectId relation, PlanContext context) {
        List<SqlText> statements = new ArrayList<>();
        for (Privileges column : ofColumns(relation, context)) {
            SortedSet<Grant> lost = new TreeSet<>();
            for (Grant grant : column.granted()) {
                for (Item item : change.items()) {
                    if (!item.verb().gives()
                            && Objects.equals(item.grantee(), grant.grantee())
                            && Objects.equals(item.grantor(), grant.grantor())
                            && item.privileges().contains(grant.privilege())) {
                        lost.add(grant);
                    }
                }
            }
            AclChange again = new AclChange(NONE, NONE, lost, NONE);
            statements.addAll(Grants.statements(again, column.id().on(), context));
        }
        return statements;
    }

    private static List<Privileges> ofColumns(ObjectId relation, PlanContext context) {
        List<Privileges> found = new ArrayList<>();
        for (CatalogObject child : context.source().children(relation)) {
            if (child instanceof Column column && !context.creates(column.id())) {
                found.addAll(context.source().children(column.id(), Privileges.class));
            } else if (child instanceof Privileges p && p.id().on().kind() == Kind.COLUMN) {
                found.add(p);
            }
        }
        return found;
    }

    /** Whoever owns it in the end grants; a table's privileges are set before those of its columns. */
    @Override
    public Set<ObjectId> alsoRequires(Privileges wanted, PlanContext context) {
        ObjectId on = wanted.id().on();
        Set<ObjectId> needed = new LinkedHashSet<>();
        needed.add(new ObjectId.Attached(Kind.OWNER, on));
        needed.add(new ObjectId.Attached(Kind.OWNER, wanted.parent()));
        ObjectId relation = relation(wanted, context);
        needed.add(new ObjectId.Attached(Kind.OWNER, relation));
        if (on.kind() == Kind.COLUMN) {
            needed.add(new ObjectId.Attached(Kind.GRANT, relation));
        }
        return needed;
    }

    private static ObjectId relation(Privileges of, PlanContext context) {
        CatalogObject parent = context.source().find(of.parent());
        return parent instanceof Column column ? column.table() : of.parent();
    }

    @Override
    public Set<Identifier> roles(Privileges object) {
        Set<Identifier> roles = new LinkedHashSet<>();
        for (SortedSet<Grant> grants : List.of(object.granted(), object.revoked())) {
            for (Grant grant : grants) {
                if (grant.grantee() != null) {
                    roles.add(grant.grantee());
                }
                if (grant.grantor() != null) {
                    roles.add(grant.grantor());
                }
            }
        }
        return roles;
    }

    @Override
    public Optional<Privileges> without(
            Privileges wanted, Optional<Privileges> present, Set<Identifier> roles, Surroundings target) {
        Privileges rest = new Privileges(
                wanted.id(), wanted.parent(), rest(wanted.granted(), roles), rest(wanted.revoked(), roles));
        return rest.granted().isEmpty() && rest.revoked().isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    private static SortedSet<Grant> rest(SortedSet<Grant> grants, Set<Identifier> roles) {
        SortedSet<Grant> rest = new TreeSet<>(grants);
        rest.removeIf(grant -> (grant.grantee() != null && roles.contains(grant.grantee()))
                || (grant.grantor() != null && roles.contains(grant.grantor())));
        return rest;
    }
}
