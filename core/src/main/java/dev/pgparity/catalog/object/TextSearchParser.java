package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/** A text search parser ({@code pg_ts_parser}): qualified names of its functions. */
@StoredAs("TextSearchParser")
public record TextSearchParser(
        ObjectId.InSchema id,
        SqlText start,
        SqlText token,
        SqlText end,
        @Nullable SqlText headline,
        SqlText types) implements CatalogObject {}
