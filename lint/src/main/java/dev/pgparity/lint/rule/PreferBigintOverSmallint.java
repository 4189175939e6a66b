package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.ColumnText;
import java.util.Set;

/**
 * A number of 16 bits.
 *
 * <pre>
 * CREATE TABLE t (id smallint);
 * -- but not:
 * CREATE TABLE t (id bigint);
 * </pre>
 */
final class PreferBigintOverSmallint extends ColumnRule {
    private static final Set<String> TYPES = Set.of("smallint", "int2", "smallserial", "serial2");

    PreferBigintOverSmallint() {
        super(
                "prefer-bigint-over-smallint",
                "It ends at 32,767, and changing it later writes the table anew.",
                "Use bigint.");
    }

    @Override
    boolean isMeant(ColumnText column) {
        return TYPES.contains(column.baseType());
    }
}
