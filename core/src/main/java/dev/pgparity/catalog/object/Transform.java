package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/** How a language sees a type ({@code pg_transform}); its name is {@code FOR type LANGUAGE language}. */
@StoredAs("Transform")
public record Transform(
        ObjectId.Global id,
        SqlText onType,
        Identifier language,
        @Nullable SqlText fromSql,
        @Nullable SqlText toSql) implements CatalogObject {}
