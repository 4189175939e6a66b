package dev.pgparity.lint.rule;

import dev.pgparity.lint.grammar.ColumnText;
import java.util.regex.Pattern;

/**
 * A text with a limit in its type.
 *
 * <pre>
 * CREATE TABLE t (name varchar(100));
 * -- but not:
 * CREATE TABLE t (name text);
 * </pre>
 */
final class PreferText extends ColumnRule {
    private static final Pattern LIMITED = Pattern.compile("^(varchar|character varying) ?\\(");

    PreferText() {
        super(
                "prefer-text",
                "A smaller limit later needs a lock and a scan, and no limit at all is not slower.",
                "Use text, with a check where the length matters.");
    }

    @Override
    boolean isMeant(ColumnText column) {
        return LIMITED.matcher(column.type()).find();
    }
}
