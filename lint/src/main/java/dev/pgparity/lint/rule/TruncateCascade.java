package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * Tables are emptied, and all that refer to them.
 *
 * <pre>
 * TRUNCATE customers CASCADE;
 * -- but not:
 * CREATE TABLE batch (id bigint);
 * TRUNCATE batch;
 * </pre>
 */
final class TruncateCascade extends Rule {
    TruncateCascade() {
        super("truncate-cascade", Concern.DATA);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Truncate truncate && truncate.cascade()) {
            truncate.tables()
                    .forEach(table -> report.say(
                            table,
                            null,
                            "All rows of " + table
                                    + " go, and all rows of every table that refers to it, which are not named here.",
                            "Name each table that you mean, without CASCADE."));
        }
    }
}
