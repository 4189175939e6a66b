package dev.pgparity.catalog.object;

import dev.pgparity.catalog.part.IndexKey;
import dev.pgparity.sql.Identifier;
import dev.pgparity.sql.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index is made of, as {@code pg_get_indexdef} prints it from {@code USING} on, without storage parameters:
 *
 * <pre>
 * USING btree (a, lower(b) DESC) INCLUDE (c) NULLS NOT DISTINCT WHERE (a &gt; 3)
 * </pre>
 *
 * @param method the access method
 * @param keys at least one
 * @param include columns that are only kept with the keys
 * @param nullsNotDistinct two nulls count as the same
 * @param predicate of a partial index; null where all rows are in it
 */
public record IndexDefinition(
        Identifier method,
        List<IndexKey> keys,
        List<Identifier> include,
        boolean nullsNotDistinct,
        @Nullable SqlText predicate)
        implements Definition {
    public static final Identifier BTREE = new Identifier("btree");

    public IndexDefinition {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("an index has a key");
        }
    }

    /** A B-tree over columns, with nothing that is not the default. */
    public static IndexDefinition btree(List<Identifier> columns, boolean nullsNotDistinct) {
        return new IndexDefinition(
                BTREE, columns.stream().map(IndexKey::of).toList(), List.of(), nullsNotDistinct, null);
    }

    @Override
    public SqlText sql() {
        SqlText text = SqlText.of(
                "USING {} ({})",
                method,
                SqlText.join(", ", keys.stream().map(IndexKey::sql).toList()));
        if (!include.isEmpty()) {
            text = text.and(" INCLUDE ({})", SqlText.join(", ", include));
        }
        if (nullsNotDistinct) {
            text = text.and(" NULLS NOT DISTINCT");
        }
        return predicate == null ? text : text.and(" WHERE {}", predicate);
    }

    @Override
    public String toString() {
        return sql().sql();
    }
}
