package dev.pgparity.plan.rule.attached;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.CatalogObject;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Owner;
import dev.pgparity.catalog.object.Privileges;
import dev.pgparity.catalog.object.SequenceOwner;
import dev.pgparity.catalog.part.Grant;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What {@code ALTER … OWNER TO} does to privileges ({@code aclnewowner}): wherever the old owner stands in them, the new
 * one stands afterwards, so that what the new one was granted before is now part of what an owner has.
 */
final class OwnerChange {
    private OwnerChange() {}

    /** The privileges as the change of owner leaves them, where the plan makes one; else as they are. */
    static Privileges seen(Privileges present, ObjectId owned, PlanContext context) {
        ObjectId id = new ObjectId.Attached(Kind.OWNER, owned);
        Owner before = context.target().find(id, Owner.class);
        Owner after = context.source().find(id, Owner.class);
        return before == null || after == null || !context.alters(id)
                ? present
                : moved(present, before.role(), after.role());
    }

    private static Privileges moved(Privileges present, Identifier before, Identifier after) {
        SortedSet<Grant> granted = new TreeSet<>();
        SortedSet<Grant> revoked = new TreeSet<>();
        for (Grant grant : present.revoked()) {
            revoked.add(before.equals(grant.grantee()) ? to(after, grant) : grant);
        }
        for (Grant grant : present.granted()) {
            if (after.equals(grant.grantee())) {
                Grant usual = new Grant(after, grant.privilege(), false, null);
                if (grant.grantable()) {
                    // an owner has no grant option in writing, unless somebody gave it
                    granted.add(new Grant(after, grant.privilege(), true, null));
                    revoked.add(usual);
                } else {
                    revoked.remove(usual);
                }
            } else {
                granted.add(
                        after.equals(grant.grantor())
                                ? new Grant(grant.grantee(), grant.privilege(), grant.grantable(), null)
                                : grant);
            }
        }
        return new Privileges(present.id(), present.parent(), granted, revoked);
    }

    private static Grant to(Identifier grantee, Grant grant) {
        return new Grant(grantee, grant.privilege(), grant.grantable(), grant.grantor());
    }

    /** Says in the step what it makes of the privileges on the object, its columns and the sequences that go with it. */
    static void carry(StepBuilder step, ObjectId owned, PlanContext context) {
        for (Privileges present : privileges(owned, context)) {
            Privileges now = seen(present, owned, context);
            if (now.equals(present)) {
                continue;
            }
            if (now.granted().isEmpty() && now.revoked().isEmpty()) {
                step.removes(present.id());
            } else {
                step.puts(now);
            }
        }
    }

    private static List<Privileges> privileges(ObjectId owned, PlanContext context) {
        List<Privileges> found = new ArrayList<>(context.target().children(owned, Privileges.class));
        for (CatalogObject child : context.target().children(owned)) {
            if (child instanceof Column column) {
                found.addAll(context.target().children(column.id(), Privileges.class));
                context.target().dependencies().on(column.id()).stream()
                        .map(dependency -> context.target().find(dependency.dependent()))
                        .filter(SequenceOwner.class::isInstance)
                        .forEach(tie -> found.addAll(
                                context.target().children(((SequenceOwner) tie).parent(), Privileges.class)));
            }
        }
        return found;
    }
}
