package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;

/** A comment ({@code pg_description}, {@code pg_shdescription}). */
@StoredAs("Comment")
public record Comment(ObjectId.Attached id, ObjectId parent, String text) implements CatalogObject {}
