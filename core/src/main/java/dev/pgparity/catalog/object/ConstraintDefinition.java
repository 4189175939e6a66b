package dev.pgparity.catalog.object;

import dev.pgparity.sql.Identifier;
import java.util.List;

/** What a constraint demands, as {@code pg_get_constraintdef} prints it without a closing {@code NOT VALID}. */
public sealed interface ConstraintDefinition extends Definition
        permits PrimaryKey, Unique, Exclusion, ForeignKey, Check {
    /** The constrained columns in key order; expressions are none, and a domain has none. */
    List<Identifier> columns();

    /** The kind of it. */
    Constraint.Type type();
}
