package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A collation ({@code pg_collation}); the version of the library that it was made with is data, not schema.
 *
 * @param provider {@code libc}, {@code icu}, {@code builtin}
 * @param locale of ICU and of the builtin provider, and of libc where both of its locales are the same
 * @param collate {@code LC_COLLATE} where the two differ
 * @param ctype {@code LC_CTYPE} where the two differ
 * @param rules ICU rules (16)
 */
@StoredAs("Collation")
public record Collation(
        ObjectId.InSchema id,
        String provider,
        boolean deterministic,
        @Nullable String locale,
        @Nullable String collate,
        @Nullable String ctype,
        @Nullable String rules)
        implements CatalogObject {}
