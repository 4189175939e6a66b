package dev.pgparity.catalog;

import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure or window function ({@code pg_proc}).
 *
 * @param arguments {@code pg_get_function_arguments}: names, modes, types, defaults
 * @param result {@code pg_get_function_result}, null for a procedure
 * @param definition {@code pg_get_functiondef} as the server prints it: CREATE OR REPLACE …
 * @param securityDefiner {@code prosecdef}
 * @param pinnedSearchPath its own {@code SET search_path} is part of the definition
 */
public record Function(
        ObjectId.Routine id,
        SqlText arguments,
        @Nullable SqlText result,
        SqlText definition,
        boolean securityDefiner,
        boolean pinnedSearchPath)
        implements CatalogObject {}
