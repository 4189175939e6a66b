package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.FiringState;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;

/**
 * A trigger on a table, foreign table or view; constraint triggers are triggers too, as in a dump. What PostgreSQL
 * makes for itself (foreign keys, a partition's copies) is not one.
 *
 * @param on the relation
 * @param definition {@code pg_get_triggerdef} from the word TRIGGER or CONSTRAINT TRIGGER on
 * @param constraint it cannot be replaced in place
 */
@StoredAs("Trigger")
public record Trigger(ObjectId.Member id, ObjectId on, SqlText definition, boolean constraint, FiringState state)
        implements CatalogObject {
    @Override
    public ObjectId parent() {
        return on;
    }
}
