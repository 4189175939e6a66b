package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * All rows of a table get another value.
 *
 * <pre>
 * UPDATE orders SET state = 'open';
 * -- but not:
 * UPDATE orders SET state = 'open' WHERE state IS NULL AND id BETWEEN 1 AND 5000; -- pgparity:allow update-rows: batch 1
 * </pre>
 */
final class UpdateAll extends Rule {
    UpdateAll() {
        super("update-all", Concern.DATA);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Update update && update.everywhere() && !before.isNew(update.table())) {
            report.say(
                    update.table(),
                    update.table(),
                    "All rows of " + update.table()
                            + " are written anew in one transaction, and their old values are gone.",
                    "Say by WHERE which rows are meant; fill large tables a few thousand rows at a time.");
        }
    }
}
