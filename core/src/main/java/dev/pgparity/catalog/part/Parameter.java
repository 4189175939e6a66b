package dev.pgparity.catalog.part;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function or procedure.
 *
 * @param mode the letter of {@code proargmodes}: i in, o out, b inout, v variadic, t column of RETURNS TABLE
 * @param name null for one without
 * @param value its default as the server prints it, null where there is none
 */
public record Parameter(
        char mode,
        @Nullable Identifier name,
        SqlText type,
        @Nullable SqlText value) {
    /** It takes a value from the caller. */
    public boolean input() {
        return mode == 'i' || mode == 'b' || mode == 'v';
    }
}
