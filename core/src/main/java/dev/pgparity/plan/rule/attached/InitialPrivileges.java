package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Privileges;
import dev.pgparity.catalog.part.Identity;
import dev.pgparity.plan.AfterCreation;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import java.util.List;
import java.util.TreeSet;

/**
 * TARGET's default privileges give a new object more than SOURCE's object has: what SOURCE lacks is taken away again,
 * and nothing is said where both agree. Objects with privileges of their own are {@link PrivilegesRule}'s.
 *
 * <pre>REVOKE INSERT, SELECT ON TABLE s.t FROM app;</pre>
 */
public final class InitialPrivileges implements AfterCreation {
    @Override
    public List<Step> steps(CatalogObject created, PlanContext context) {
        ObjectId object = created.id();
        if (created instanceof Column column) {
            Identity identity = column.identity();
            if (identity == null) {
                return List.of();
            }
            object = new ObjectId.InSchema(Kind.SEQUENCE, identity.sequence());
        }
        ObjectId.Attached id = new ObjectId.Attached(Kind.GRANT, object);
        if (context.source().find(id, Privileges.class) != null) {
            return List.of();
        }
        InitialAcl initial = InitialAcl.of(object, context);
        AclChange change = new AclChange(initial.granted(), initial.revoked(), new TreeSet<>(), new TreeSet<>());
        if (change.items().isEmpty()) {
            return List.of();
        }
        StepBuilder step = Step.adjust(created)
                .summary("take back what default privileges give on " + object)
                .requires(new ObjectId.Attached(Kind.OWNER, created.id()));
        Grants.statements(change, object, context).forEach(step::sql);
        return List.of(step.build());
    }
}
