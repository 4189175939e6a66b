package dev.pgparity.plan;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.sql.SqlText;
import java.util.List;

/** Checks of the domains of a {@link SmallCatalog}. */
final class Domains {
    private Domains() {}

    /** A check that the value is short. */
    static Constraint check(ObjectId.Member id) {
        return check(id, "(length(VALUE) < 9)");
    }

    static Constraint check(ObjectId.Member id, String condition) {
        return Constraint.check(
                id,
                new ObjectId.InSchema(Kind.DOMAIN, id.relation()),
                Check.of(List.of(), SqlText.fromServer(condition)));
    }
}
