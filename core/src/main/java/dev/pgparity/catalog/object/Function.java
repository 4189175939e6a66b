package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.Parameter;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure or window function ({@code pg_proc}). The definition holds everything; the other components are
 * what a replacement in place, or a judgement on it, asks about.
 *
 * @param parameters in order, those that only return something included
 * @param result {@code pg_get_function_result}, null for a procedure
 * @param definition {@code pg_get_functiondef} as the server prints it: CREATE OR REPLACE …
 * @param window {@code prokind = 'w'}
 * @param securityDefiner {@code prosecdef}
 * @param leakproof {@code proleakproof}: it may see rows that a policy or security barrier hides
 * @param pinnedSearchPath its own {@code SET search_path} is part of the definition
 */
@StoredAs("Function")
public record Function(
        ObjectId.Routine id,
        List<Parameter> parameters,
        @Nullable SqlText result,
        SqlText definition,
        boolean window,
        boolean securityDefiner,
        boolean leakproof,
        boolean pinnedSearchPath)
        implements CatalogObject {
    public Function {
        parameters = List.copyOf(parameters);
    }
}
