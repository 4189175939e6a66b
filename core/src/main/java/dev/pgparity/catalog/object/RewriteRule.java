package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;

/**
 * A rewrite rule ({@code pg_rewrite}) other than the one that makes a view a view.
 *
 * @param on the table or view
 * @param definition {@code pg_get_ruledef} from the word RULE on
 */
@StoredAs("RewriteRule")
public record RewriteRule(ObjectId.Member id, ObjectId on, SqlText definition, FiringState state)
        implements CatalogObject {
    @Override
    public ObjectId parent() {
        return on;
    }
}
