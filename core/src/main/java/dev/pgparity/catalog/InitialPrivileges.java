package dev.pgparity.catalog;

import dev.pgparity.sql.Identifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code pg_default_acl}.
 *
 * @param role the creating role it speaks of
 * @param schema null where it holds in all schemas (it then replaces the built-in defaults, else it adds to them)
 * @param objects {@code defaclobjtype}: r, S, f, T, n or L
 */
public record InitialPrivileges(Identifier role, @Nullable Identifier schema, char objects, Set<Grant> grants) {
    public InitialPrivileges {
        grants = Set.copyOf(grants);
    }
}
