package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A range type with its multirange ({@code pg_range}).
 *
 * @param subtype as {@code format_type} prints it
 * @param operatorClass null where it is the subtype's default
 * @param collation null where it is the subtype's own
 * @param canonical the function that brings a range into one form; it takes the range, so it closes a circle
 * @param canonicalFunction that function where it is an object of ours
 * @param difference the {@code SUBTYPE_DIFF} function
 * @param multirange the name of the multirange type
 */
@StoredAs("RangeType")
public record RangeType(
        ObjectId.InSchema id,
        SqlText subtype,
        @Nullable SqlText operatorClass,
        @Nullable SqlText collation,
        @Nullable SqlText canonical,
        ObjectId.@Nullable Routine canonicalFunction,
        @Nullable SqlText difference,
        QualifiedName multirange)
        implements CatalogObject {}
