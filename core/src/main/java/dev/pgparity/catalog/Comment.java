package dev.pgparity.catalog;

/** A comment ({@code pg_description}, {@code pg_shdescription}). */
@StoredAs("Comment")
public record Comment(ObjectId.Attached id, ObjectId parent, String text) implements CatalogObject {}
