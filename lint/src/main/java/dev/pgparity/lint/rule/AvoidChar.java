package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.ColumnText;
import java.util.Set;

/**
 * A text padded with blanks.
 *
 * <pre>
 * CREATE TABLE t (code char(3));
 * -- but not:
 * CREATE TABLE t (code text);
 * </pre>
 */
final class AvoidChar extends ColumnRule {
    private static final Set<String> TYPES = Set.of("char", "character", "bpchar");

    AvoidChar() {
        super(
                "avoid-char",
                "char pads with blanks, which no longer count when compared.",
                "Use text, with a check where the length matters.");
    }

    @Override
    boolean isMeant(ColumnText column) {
        return TYPES.contains(column.baseType());
    }
}
