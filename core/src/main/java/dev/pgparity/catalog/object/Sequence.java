package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.SequenceOptions;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;

/** A sequence that is not an identity column's ({@code pg_sequence}). */
@StoredAs("Sequence")
public record Sequence(ObjectId.InSchema id, SqlText type, SequenceOptions options, boolean unlogged)
        implements CatalogObject {}
