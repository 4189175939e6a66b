package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * A whole database goes.
 *
 * <pre>
 * DROP DATABASE shop;
 * -- but not:
 * SELECT 1;
 * </pre>
 */
final class DropDatabase extends Rule {
    DropDatabase() {
        super("drop-database", Concern.DATA);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Drop drop && drop.kind().equals("database")) {
            drop.names()
                    .forEach(database -> report.say(
                            database,
                            null,
                            "The whole database " + database + " goes.",
                            "No file that is run by itself should hold this; type it where you mean it."));
        }
    }
}
