package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;

/** An operator family ({@code pg_opfamily}); its name is its own and that of its access method. */
@StoredAs("OperatorFamily")
public record OperatorFamily(ObjectId.Member id, Identifier method) implements CatalogObject {}
