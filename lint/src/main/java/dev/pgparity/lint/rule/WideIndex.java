package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * An index with many columns that is not unique.
 *
 * <pre>
 * CREATE INDEX CONCURRENTLY i ON users (name, city, country, born);
 * -- but not:
 * CREATE UNIQUE INDEX CONCURRENTLY i ON users (name, city, country, born);
 * </pre>
 */
final class WideIndex extends Rule {
    WideIndex() {
        super("wide-index", Concern.STYLE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.CreateIndex create && !create.unique() && create.columns() > MOST) {
            report.say(
                    create.table(),
                    null,
                    "An index with more than three columns rarely helps more than one with the first few.",
                    "Begin with the columns that narrow down most.");
        }
    }

    private static final int MOST = 3;
}
