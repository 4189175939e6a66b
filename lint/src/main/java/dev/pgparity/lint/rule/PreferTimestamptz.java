package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.ColumnText;

/**
 * A time without a zone.
 *
 * <pre>
 * CREATE TABLE t (made timestamp);
 * -- but not:
 * CREATE TABLE t (made timestamptz);
 * </pre>
 */
final class PreferTimestamptz extends ColumnRule {
    PreferTimestamptz() {
        super("prefer-timestamptz", "It does not say which moment is meant.", "Use timestamptz.");
    }

    @Override
    boolean isMeant(ColumnText column) {
        return column.type().startsWith("timestamp")
                && !column.type().startsWith("timestamptz")
                && !column.type().contains("with time zone");
    }
}
