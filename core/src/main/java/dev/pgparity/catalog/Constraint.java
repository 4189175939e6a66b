package dev.pgparity.catalog;

import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table or domain ({@code pg_constraint}).
 *
 * @param definition {@code pg_get_constraintdef} without a closing {@code NOT VALID}
 * @param local declared here ({@code conislocal})
 * @param inherited also comes from a parent ({@code coninhcount > 0})
 * @param columns the constrained columns in key order; empty for a table-wide check and for a domain
 * @param referenced the table that a foreign key points to
 * @param tablespace of the index behind it
 * @param indexOptions storage parameters of the index behind it
 */
public record Constraint(
        ObjectId.Member id,
        ObjectId relation,
        Type type,
        SqlText definition,
        boolean validated,
        boolean local,
        boolean inherited,
        List<Identifier> columns,
        @Nullable ObjectId referenced,
        @Nullable Identifier tablespace,
        Options indexOptions)
        implements CatalogObject {
    public Constraint {
        columns = List.copyOf(columns);
    }

    /** {@code contype}. */
    public enum Type {
        PRIMARY_KEY,
        UNIQUE,
        EXCLUSION,
        FOREIGN_KEY,
        CHECK,
        NOT_NULL,
        TRIGGER;

        /** An index of the same name stands behind it. */
        public boolean hasIndex() {
            return this == PRIMARY_KEY || this == UNIQUE || this == EXCLUSION;
        }
    }

    @Override
    public ObjectId parent() {
        return relation;
    }
}
