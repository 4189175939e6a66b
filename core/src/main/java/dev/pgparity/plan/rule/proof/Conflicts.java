package dev.pgparity.plan.rule.proof;

import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Exclusion;
import dev.pgparity.catalog.object.ForeignKey;
import dev.pgparity.catalog.object.PrimaryKey;
import dev.pgparity.catalog.object.Unique;
import dev.pgparity.catalog.part.IndexKey;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When two rows {@code r} and {@code k} must not both be there:
 *
 * <pre>
 * EXCLUDE USING gist (room WITH =, during WITH &amp;&amp;) WHERE (NOT cancelled)
 * PRIMARY KEY (room, during WITHOUT OVERLAPS)
 * </pre>
 *
 * @param condition over both rows
 * @param predicate which rows count; empty for all
 */
record Conflicts(SqlText condition, SqlText predicate) {
    /** Empty where an element is more than a column, or the constraint is something else. */
    static Optional<Conflicts> of(Constraint wanted) {
        return switch (wanted.definition()) {
            case Exclusion exclusion -> of(exclusion);
            case PrimaryKey key -> key.withoutOverlaps() ? Optional.of(of(key.columns())) : Optional.empty();
            case Unique key -> key.withoutOverlaps() ? Optional.of(of(key.columns())) : Optional.empty();
            case ForeignKey key -> Optional.empty();
            case Check check -> Optional.empty();
        };
    }

    private static Optional<Conflicts> of(Exclusion exclusion) {
        List<SqlText> conditions = new ArrayList<>();
        for (Exclusion.Element element : exclusion.elements()) {
            Identifier column = element.key().column();
            if (column == null || !element.key().equals(IndexKey.of(column))) {
                return Optional.empty();
            }
            conditions.add(SqlText.of("k.{} {} r.{}", column, element.operator(), column));
        }
        return Optional.of(new Conflicts(
                SqlText.join(" AND ", conditions),
                exclusion.predicate() == null ? SqlText.EMPTY : SqlText.of("({})", exclusion.predicate())));
    }

    /** The last column is a range, the others are equal. */
    private static Conflicts of(List<Identifier> key) {
        List<SqlText> conditions = new ArrayList<>();
        for (Identifier column : key.subList(0, key.size() - 1)) {
            conditions.add(SqlText.of("k.{} OPERATOR(pg_catalog.=) r.{}", column, column));
        }
        conditions.add(SqlText.of("k.{} OPERATOR(pg_catalog.&&) r.{}", key.getLast(), key.getLast()));
        return new Conflicts(SqlText.join(" AND ", conditions), SqlText.EMPTY);
    }
}
