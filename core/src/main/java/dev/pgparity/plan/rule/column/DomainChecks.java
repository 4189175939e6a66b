package dev.pgparity.plan.rule.column;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Column;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Domain;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The checks of domains that a column holds inside of something else, an array or a composite: PostgreSQL adds none to a
 * domain once such a column is there, be its table as empty as it may.
 */
final class DomainChecks {
    private DomainChecks() {}

    static Set<ObjectId> before(Column wanted, Catalog source) {
        Set<ObjectId> checks = new LinkedHashSet<>();
        Set<ObjectId> seen = new LinkedHashSet<>();
        Set<ObjectId> own = types(wanted.id(), source);
        boolean array = TypeName.of(wanted.type()).array();
        Deque<ObjectId> open = new ArrayDeque<>(own);
        while (!open.isEmpty()) {
            ObjectId type = open.remove();
            if (!seen.add(type)) {
                continue;
            }
            if (source.find(type) instanceof Domain && (array || !own.contains(type))) {
                source.children(type, Constraint.class).forEach(check -> checks.add(check.id()));
            }
            open.addAll(types(type, source));
        }
        return checks;
    }

    private static Set<ObjectId> types(ObjectId user, Catalog source) {
        Set<ObjectId> types = new LinkedHashSet<>();
        for (Dependency use : source.dependencies().of(user)) {
            if (use.referenced().kind() == Kind.TYPE || use.referenced().kind() == Kind.DOMAIN) {
                types.add(use.referenced());
            }
        }
        return types;
    }
}
