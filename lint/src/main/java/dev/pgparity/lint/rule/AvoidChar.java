package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.Statement;
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
final class AvoidChar extends Rule {
    AvoidChar() {
        super("avoid-char", Concern.STYLE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        for (Columns.Placed placed : Columns.of(statement)) {
            ColumnText column = placed.column();
            if (TYPES.contains(column.baseType())) {
                report.say(
                        column.at(),
                        placed.table() + "." + column.name(),
                        null,
                        "char pads with blanks, which no longer count when compared.",
                        "Use text, with a check where the length matters.");
            }
        }
    }

    private static final Set<String> TYPES = Set.of("char", "character", "bpchar");
}
