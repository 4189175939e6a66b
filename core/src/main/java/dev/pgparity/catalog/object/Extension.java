package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;

/**
 * An installed extension ({@code pg_extension}); its members belong to it and are no objects of ours.
 *
 * @param version {@code extversion}; pg_dump does not write it, a comparison still shows it
 */
@StoredAs("Extension")
public record Extension(ObjectId.Global id, Identifier schema, String version) implements CatalogObject {}
