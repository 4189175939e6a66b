package dev.pgparity.plan.rule;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.CatalogObject;
import dev.pgparity.catalog.Column;
import dev.pgparity.catalog.ColumnDefault;
import dev.pgparity.catalog.Constraint;
import dev.pgparity.catalog.Domain;
import dev.pgparity.catalog.Kind;
import dev.pgparity.plan.PlanContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether ADD COLUMN rewrites the table. A constant, or nothing at all, is kept once for all rows; these are not:
 *
 * <pre>
 * ALTER TABLE s.t ADD COLUMN c uuid DEFAULT gen_random_uuid();
 * ALTER TABLE s.t ADD COLUMN c integer GENERATED ALWAYS AS (a + b) STORED;
 * ALTER TABLE s.t ADD COLUMN c bigint GENERATED ALWAYS AS IDENTITY;
 * ALTER TABLE s.t ADD COLUMN c s.positive;  -- a domain with constraints
 * </pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE, Notes</a>
 */
final class RowsOfNewColumn {
    private RowsOfNewColumn() {}

    /** Why the table is rewritten; empty where it is not. {@code value} is the default that is part of ADD COLUMN. */
    static Optional<String> written(Column wanted, @Nullable ColumnDefault value, PlanContext context) {
        if (wanted.table().kind() == Kind.FOREIGN_TABLE) {
            return Optional.empty();
        }
        if (wanted.generated() != null && !wanted.virtual()) {
            return Optional.of("the table is rewritten: its value is computed for every row");
        }
        if (wanted.identity() != null) {
            return Optional.of("the table is rewritten: every row gets a number");
        }
        if (value != null && context.source().surroundings().volatileDefaults().contains(value.id())) {
            return Optional.of("the table is rewritten: its default is computed for every row");
        }
        return constrained(TypeName.of(wanted.type()), context.source())
                ? Optional.of("the table is rewritten: its domain has constraints")
                : Optional.empty();
    }

    private static boolean constrained(TypeName type, Catalog catalog) {
        CatalogObject found = type.array() ? null : type.object(catalog);
        return found instanceof Domain domain
                && (domain.notNull()
                        || !catalog.children(domain.id(), Constraint.class).isEmpty()
                        || constrained(TypeName.of(domain.base()), catalog));
    }
}
