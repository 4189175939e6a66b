package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.Statement;
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
final class PreferText extends Rule {
    PreferText() {
        super("prefer-text", Concern.STYLE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        for (Columns.Placed placed : Columns.of(statement)) {
            ColumnText column = placed.column();
            if (LIMITED.matcher(column.type()).find()) {
                report.say(
                        column.at(),
                        placed.table() + "." + column.name(),
                        null,
                        "A smaller limit later needs a lock and a scan, and no limit at all is not slower.",
                        "Use text, with a check where the length matters.");
            }
        }
    }

    private static final Pattern LIMITED = Pattern.compile("^(varchar|character varying) ?\\(");
}
