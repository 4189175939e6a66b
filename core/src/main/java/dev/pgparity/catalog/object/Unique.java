package dev.pgparity.catalog.object;

import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * {@code UNIQUE (a, b)}.
 *
 * @param nullsNotDistinct two nulls count as the same (15)
 * @param withoutOverlaps the last column is a range, and those of equal keys do not overlap (18)
 * @param include columns that are only kept with the key in its index
 */
@StoredAs("Unique")
public record Unique(
        List<Identifier> columns,
        boolean nullsNotDistinct,
        boolean withoutOverlaps,
        List<Identifier> include,
        Deferral deferral)
        implements ConstraintDefinition {
    public Unique {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    @Override
    public Constraint.Type type() {
        return Constraint.Type.UNIQUE;
    }

    @Override
    public SqlText sql() {
        SqlText key = KeyColumns.sql(columns, withoutOverlaps, include, deferral);
        return nullsNotDistinct ? SqlText.of("UNIQUE NULLS NOT DISTINCT {}", key) : SqlText.of("UNIQUE {}", key);
    }

    @Override
    public String toString() {
        return sql().sql();
    }
}
