package dev.pgparity.catalog.object;

import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;

/**
 * {@code CHECK ((a > 0)) NO INHERIT}.
 *
 * @param columns that it reads ({@code conkey}); empty for a table-wide one and for a domain's
 * @param expression as {@code pg_get_expr} prints it
 * @param inheritable descendants have it too; else {@code NO INHERIT}
 * @param enforced else {@code NOT ENFORCED} (18)
 */
@StoredAs("Check")
public record Check(List<Identifier> columns, SqlText expression, boolean inheritable, boolean enforced)
        implements ConstraintDefinition {
    public Check {
        columns = List.copyOf(columns);
    }

    /** An ordinary one. */
    public static Check of(List<Identifier> columns, SqlText expression) {
        return new Check(columns, expression, true, true);
    }

    @Override
    public Constraint.Type type() {
        return Constraint.Type.CHECK;
    }

    @Override
    public SqlText sql() {
        return SqlText.of(
                "CHECK ({}){}{}",
                expression,
                inheritable ? SqlText.EMPTY : SqlText.of(" NO INHERIT"),
                enforced ? SqlText.EMPTY : SqlText.of(" NOT ENFORCED"));
    }

    @Override
    public String toString() {
        return sql().sql();
    }
}
