package dev.pgparity.catalog.part;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/** A column of a view or materialized view; {@code collation} is null where it is the type's own. */
public record ViewColumn(
        Identifier name, SqlText type, @Nullable SqlText collation) {}
