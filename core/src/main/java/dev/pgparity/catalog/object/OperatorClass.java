package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator class ({@code pg_opclass}).
 *
 * @param onType the indexed type
 * @param family the qualified name of its family
 * @param storage the type that is stored where it is another one
 * @param items {@code OPERATOR 1 …} and {@code FUNCTION 1 …} in order
 */
@StoredAs("OperatorClass")
public record OperatorClass(
        ObjectId.Member id,
        Identifier method,
        SqlText onType,
        boolean byDefault,
        SqlText family,
        @Nullable SqlText storage,
        List<SqlText> items)
        implements CatalogObject {
    public OperatorClass {
        items = List.copyOf(items);
    }
}
