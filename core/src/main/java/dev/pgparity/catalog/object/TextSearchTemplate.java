package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/** A text search template ({@code pg_ts_template}): qualified names of its functions. */
@StoredAs("TextSearchTemplate")
public record TextSearchTemplate(
        ObjectId.InSchema id, @Nullable SqlText init, SqlText lexize) implements CatalogObject {}
