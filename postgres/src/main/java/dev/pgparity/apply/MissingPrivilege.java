package dev.pgparity.apply;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Owner;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.TableLock;
import dev.pgparity.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a role lacks for a step, from what the step says of itself; the server's message names it in no fixed form. */
final class MissingPrivilege {
    private MissingPrivilege() {}

    /** The GRANTs that may help; empty where nothing is known. */
    static List<String> grants(Step step, Catalog target) {
        String role = target.surroundings().sessionRole().sql();
        Set<String> grants = new LinkedHashSet<>();
        ObjectId own = whole(step.subject());
        Identifier schema = step.subject().schema();
        if (step.action() == Action.CREATE && !target.has(own) && schema != null) {
            grants.add("GRANT CREATE ON SCHEMA " + schema.sql() + " TO " + role);
        }
        foreignOwner(own, target).ifPresent(owner -> grants.add("GRANT " + owner.sql() + " TO " + role));
        for (TableLock lock : step.locks()) {
            ObjectId other = lock.relation();
            // where owners are out of scope nobody is known to own it
            boolean foreign = target.children(other, Owner.class).isEmpty()
                    || foreignOwner(other, target).isPresent();
            if (!other.equals(own) && target.has(other) && foreign) {
                grants.add("GRANT REFERENCES ON " + other.path() + " TO " + role);
            }
        }
        return new ArrayList<>(grants);
    }

    private static Optional<Identifier> foreignOwner(ObjectId id, Catalog target) {
        return target.children(id, Owner.class).stream()
                .map(Owner::role)
                .filter(owner -> !target.surroundings().canActAs(owner))
                .findFirst();
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
}
