package dev.pgparity.plan;

import dev.pgparity.catalog.Check;
import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;
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
