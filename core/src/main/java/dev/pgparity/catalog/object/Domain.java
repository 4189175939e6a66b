package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A domain ({@code typtype = 'd'}); its checks are {@link Constraint}s of their own.
 *
 * @param base as {@code format_type} prints it
 * @param collation null where it is the base type's own
 * @param defaultValue the expression of {@code DEFAULT}
 * @param notNullName the name of the not-null constraint where it is not the usual {@code domain_not_null} (17)
 */
@StoredAs("Domain")
public record Domain(
        ObjectId.InSchema id,
        SqlText base,
        @Nullable SqlText collation,
        @Nullable SqlText defaultValue,
        boolean notNull,
        @Nullable Identifier notNullName)
        implements CatalogObject {}
