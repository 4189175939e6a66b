package dev.pgparity.catalog.object;

import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * {@code PRIMARY KEY (a, b)}.
 *
 * @param withoutOverlaps the last column is a range, and those of equal keys do not overlap (18)
 * @param include columns that are only kept with the key in its index
 */
@StoredAs("PrimaryKey")
public record PrimaryKey(List<Identifier> columns, boolean withoutOverlaps, List<Identifier> include, Deferral deferral)
        implements ConstraintDefinition {
    public PrimaryKey {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    @Override
    public Constraint.Type type() {
        return Constraint.Type.PRIMARY_KEY;
    }

    @Override
    public SqlText sql() {
        return SqlText.of("PRIMARY KEY {}", KeyColumns.sql(columns, withoutOverlaps, include, deferral));
    }

    @Override
    public String toString() {
        return sql().sql();
    }
}
