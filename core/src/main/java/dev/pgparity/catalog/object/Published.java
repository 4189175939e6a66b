package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or a whole schema in a publication ({@code pg_publication_rel}, {@code pg_publication_namespace}).
 *
 * @param object the table or schema
 * @param columns the published columns; empty for all of them
 * @param where the row filter
 */
@StoredAs("Published")
public record Published(
        ObjectId.Attached id,
        ObjectId object,
        List<Identifier> columns,
        @Nullable SqlText where) implements CatalogObject {
    public Published {
        columns = List.copyOf(columns);
    }

    /** The publication. */
    @Override
    public ObjectId parent() {
        return id.on();
    }
}
