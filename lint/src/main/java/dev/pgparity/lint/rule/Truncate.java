package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;

/**
 * Tables are emptied.
 *
 * <pre>
 * TRUNCATE sessions;
 * -- but not:
 * CREATE TABLE batch (id bigint);
 * TRUNCATE batch;
 * </pre>
 */
final class Truncate extends Rule {
    Truncate() {
        super("truncate", Concern.DATA);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Truncate truncate && !truncate.cascade()) {
            for (Name table : truncate.tables()) {
                if (!before.isNew(table)) {
                    report.say(
                            table,
                            null,
                            "All rows of " + table + " go, and readers wait for the lock.",
                            "Delete the rows that you mean, by WHERE, and say how many you expect.");
                }
            }
        }
    }
}
