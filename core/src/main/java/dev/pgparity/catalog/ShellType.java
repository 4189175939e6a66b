package dev.pgparity.catalog;

/** A type of which nothing but the name is known ({@code typisdefined} is false). */
@StoredAs("ShellType")
public record ShellType(ObjectId.InSchema id) implements CatalogObject {}
