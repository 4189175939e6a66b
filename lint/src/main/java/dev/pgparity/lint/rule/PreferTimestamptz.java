package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.Statement;

/**
 * A time without a zone.
 *
 * <pre>
 * CREATE TABLE t (made timestamp);
 * -- but not:
 * CREATE TABLE t (made timestamptz);
 * </pre>
 */
final class PreferTimestamptz extends Rule {
    PreferTimestamptz() {
        super("prefer-timestamptz", Concern.STYLE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        for (Columns.Placed placed : Columns.of(statement)) {
            ColumnText column = placed.column();
            if (column.type().startsWith("timestamp")
                    && !column.type().startsWith("timestamptz")
                    && !column.type().contains("with time zone")) {
                report.say(
                        column.at(),
                        placed.table() + "." + column.name(),
                        null,
                        "It does not say which moment is meant.",
                        "Use timestamptz.");
            }
        }
    }
}
