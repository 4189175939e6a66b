package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.Statement;

/** A rule of style about how one column is written, whether its table is new or not. */
abstract class ColumnRule extends Rule {
    private final String message;
    private final String instead;

    ColumnRule(String name, String message, String instead) {
        super(name, Concern.STYLE);
        this.message = message;
        this.instead = instead;
    }

    @Override
    public final void judge(Statement statement, ScriptState before, Report report) {
        for (Columns.Placed placed : Columns.of(statement)) {
            ColumnText column = placed.column();
            if (isMeant(column)) {
                report.say(column.at(), placed.table() + "." + column.name(), null, message, instead);
            }
        }
    }

    /** Whether a column is written in the way that the rule is about. */
    abstract boolean isMeant(ColumnText column);
}
