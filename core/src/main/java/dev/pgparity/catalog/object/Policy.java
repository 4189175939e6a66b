package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row security policy ({@code pg_policy}).
 *
 * @param roles sorted; empty for PUBLIC
 * @param using which rows exist for the role; null where none is given
 * @param check which rows may be written; null where none is given, and USING counts
 */
@StoredAs("Policy")
public record Policy(
        ObjectId.Member id,
        ObjectId table,
        Command command,
        boolean permissive,
        List<Identifier> roles,
        @Nullable SqlText using,
        @Nullable SqlText check)
        implements CatalogObject {
    /** The statements that it applies to. */
    public enum Command {
        ALL,
        SELECT,
        INSERT,
        UPDATE,
        DELETE;

        /** From {@code polcmd}. */
        public static Command of(String code) {
            return switch (code) {
                case "r" -> SELECT;
                case "a" -> INSERT;
                case "w" -> UPDATE;
                case "d" -> DELETE;
                default -> ALL;
            };
        }
    }

    public Policy {
        roles = List.copyOf(roles);
    }

    @Override
    public ObjectId parent() {
        return table;
    }
}
