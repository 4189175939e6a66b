package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * An aggregate. Its id has the argument types, {@code *} for none.
 *
 * @param kind the letter of {@code aggkind}: n normal, o ordered-set, h hypothetical-set
 * @param arguments {@code pg_get_function_arguments}: names, types, VARIADIC, ORDER BY; {@code *} for none
 * @param result what it returns, which no replacement can change
 * @param options what stands between the brackets of CREATE AGGREGATE, one {@code NAME = value} each
 */
@StoredAs("Aggregate")
public record Aggregate(ObjectId.Routine id, char kind, SqlText arguments, SqlText result, List<SqlText> options)
        implements CatalogObject {
    public Aggregate {
        options = List.copyOf(options);
    }
}
