package dev.pgparity.catalog;

import dev.pgparity.sql.SqlText;

/** A sequence that is not an identity column's ({@code pg_sequence}). */
@StoredAs("Sequence")
public record Sequence(ObjectId.InSchema id, SqlText type, SequenceOptions options, boolean unlogged)
        implements CatalogObject {}
