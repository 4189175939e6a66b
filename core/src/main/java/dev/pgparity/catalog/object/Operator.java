package dev.pgparity.catalog.object;

import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * An operator ({@code pg_operator}).
 *
 * @param left null for a prefix operator
 * @param right null for a postfix operator, which only servers before 14 have
 * @param commutator as {@code OPERATOR(s.op)}
 * @param negator as {@code OPERATOR(s.op)}
 * @param restrict the qualified name of the restriction selectivity estimator
 * @param join the qualified name of the join selectivity estimator
 */
@StoredAs("Operator")
public record Operator(
        ObjectId.Routine id,
        @Nullable SqlText left,
        @Nullable SqlText right,
        SqlText function,
        @Nullable SqlText commutator,
        @Nullable SqlText negator,
        @Nullable SqlText restrict,
        @Nullable SqlText join,
        boolean merges,
        boolean hashes)
        implements CatalogObject {}
