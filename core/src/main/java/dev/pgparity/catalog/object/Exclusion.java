package dev.pgparity.catalog.object;

import dev.pgparity.catalog.part.Deferral;
import dev.pgparity.catalog.part.IndexKey;
import dev.pgparity.catalog.part.StoredAs;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code EXCLUDE USING gist (room WITH =, during WITH &&) WHERE ((NOT cancelled))}.
 *
 * @param method the access method of its index
 * @param elements at least one
 * @param include columns that are only kept with the elements in its index
 * @param predicate which rows count; null for all
 */
@StoredAs("Exclusion")
public record Exclusion(
        Identifier method,
        List<Element> elements,
        List<Identifier> include,
        @Nullable SqlText predicate,
        Deferral deferral)
        implements ConstraintDefinition {
    public Exclusion {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
    }

    /**
     * What two rows are compared by.
     *
     * @param operator as the server names it: {@code &&}, {@code OPERATOR(s.===)}
     */
    public record Element(IndexKey key, SqlText operator) {}

    @Override
    public List<Identifier> columns() {
        return elements.stream()
                .map(element -> element.key().column())
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Constraint.Type type() {
        return Constraint.Type.EXCLUSION;
    }

    @Override
    public SqlText sql() {
        SqlText text = SqlText.of(
                "EXCLUDE USING {} ({})",
                method,
                SqlText.join(
                        ", ",
                        elements.stream()
                                .map(element -> element.key().sql().and(" WITH {}", element.operator()))
                                .toList()));
        if (!include.isEmpty()) {
            text = text.and(" INCLUDE ({})", SqlText.join(", ", include));
        }
        if (predicate != null) {
            text = text.and(" WHERE ({})", predicate);
        }
        return text.and("{}", deferral.sql());
    }

    @Override
    public String toString() {
        return sql().sql();
    }
}
