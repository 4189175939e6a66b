package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A cast that a user made ({@code pg_cast}); its name is {@code source AS target}.
 *
 * @param function with its argument types; null where none is called
 * @param method how it converts
 * @param context where PostgreSQL uses it by itself
 */
@StoredAs("Cast")
public record Cast(
        ObjectId.Global id,
        SqlText source,
        SqlText target,
        @Nullable SqlText function,
        Method method,
        Context context) implements CatalogObject {
    /** {@code castmethod}. */
    public enum Method {
        FUNCTION,
        BINARY,
        INOUT
    }

    /** {@code castcontext}, weakest first. */
    public enum Context {
        EXPLICIT,
        ASSIGNMENT,
        IMPLICIT
    }
}
