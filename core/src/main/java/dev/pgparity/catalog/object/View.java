package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.catalog.part.ViewColumn;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * A view.
 *
 * @param columns in order: a view can be replaced in place only when these are kept and others are added at the end
 * @param query {@code pg_get_viewdef}, without the semicolon
 * @param options {@code reloptions}: security_barrier, security_invoker, check_option
 */
@StoredAs("View")
public record View(ObjectId.InSchema id, List<ViewColumn> columns, SqlText query, Options options)
        implements CatalogObject {
    public View {
        columns = List.copyOf(columns);
    }
}
