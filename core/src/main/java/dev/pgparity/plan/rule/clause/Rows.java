package dev.pgparity.plan.rule.clause;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;

/** The rows of a table that is built anew: what judges or reacts to rows comes after they are back. */
public final class Rows {
    private Rows() {}

    public static ObjectId of(ObjectId table) {
        return new ObjectId.Attached(Kind.TABLE, table, "rows");
    }
}
