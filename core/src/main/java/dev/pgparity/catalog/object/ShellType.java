package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;

/** A type of which nothing but the name is known ({@code typisdefined} is false). */
@StoredAs("ShellType")
public record ShellType(ObjectId.InSchema id) implements CatalogObject {}
