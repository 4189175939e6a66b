package dev.pgparity.plan.rule.proof;

import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.IndexDefinition;
import dev.pgparity.catalog.part.IndexKey;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rows of a unique index must not agree in. Where a key has a collation or an operator class of its own, there
 * is none, and then the rows are not asked about.
 *
 * @param elements columns and expressions, in the index' order
 * @param columns those that are plain columns
 * @param nullsEqual two nulls count as the same
 * @param predicate empty where the index is not partial
 */
record UniqueKey(List<SqlText> elements, List<Identifier> columns, boolean nullsEqual, SqlText predicate) {
    static Optional<UniqueKey> of(Index index) {
        IndexDefinition definition = index.definition();
        if (!definition.method().equals(IndexDefinition.BTREE)
                || !definition.keys().stream().allMatch(IndexKey::comparesByDefault)) {
            return Optional.empty();
        }
        return Optional.of(new UniqueKey(
                definition.keys().stream().map(IndexKey::element).toList(),
                definition.keys().stream()
                        .map(IndexKey::column)
                        .filter(Objects::nonNull)
                        .toList(),
                definition.nullsNotDistinct(),
                definition.predicate() == null ? SqlText.EMPTY : SqlText.of("({})", definition.predicate())));
    }

    /** Made of columns alone. */
    boolean plain() {
        return columns.size() == elements.size();
    }
}
