package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Kind;
import dev.pgparity.catalog.ObjectId;

/** The rows of a table that is built anew: what judges or reacts to rows comes after they are back. */
final class Rows {
    private Rows() {}

    static ObjectId of(ObjectId table) {
        return new ObjectId.Attached(Kind.TABLE, table, "rows");
    }
}
