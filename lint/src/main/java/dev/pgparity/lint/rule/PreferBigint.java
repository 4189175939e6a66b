package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.ColumnText;
import java.util.Set;

/**
 * A number of 32 bits.
 *
 * <pre>
 * CREATE TABLE t (id integer);
 * -- but not:
 * CREATE TABLE t (id bigint);
 * </pre>
 */
final class PreferBigint extends ColumnRule {
    private static final Set<String> TYPES = Set.of("int", "integer", "int4", "serial", "serial4");

    PreferBigint() {
        super("prefer-bigint", "It ends at 2,147,483,647, and changing it later writes the table anew.", "Use bigint.");
    }

    @Override
    boolean isMeant(ColumnText column) {
        return TYPES.contains(column.baseType());
    }
}
