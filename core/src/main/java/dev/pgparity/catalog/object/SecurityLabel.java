package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;

/** A security label ({@code pg_seclabel}), one for each object and provider; the provider is the detail of the id. */
@StoredAs("SecurityLabel")
public record SecurityLabel(ObjectId.Attached id, ObjectId parent, Identifier provider, String label)
        implements CatalogObject {}
