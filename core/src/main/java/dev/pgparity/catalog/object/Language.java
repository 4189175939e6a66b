package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A procedural language that no extension brought ({@code pg_language}).
 *
 * @param handler qualified name of the function that runs its functions
 * @param inline qualified name of the function that runs DO blocks
 * @param validator qualified name of the function that checks new functions
 */
@StoredAs("Language")
public record Language(
        ObjectId.Global id,
        boolean trusted,
        SqlText handler,
        @Nullable SqlText inline,
        @Nullable SqlText validator) implements CatalogObject {}
