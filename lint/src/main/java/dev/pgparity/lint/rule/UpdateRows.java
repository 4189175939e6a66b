package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Statement;

/**
 * Rows of business data are changed.
 *
 * <pre>
 * UPDATE orders SET state = 'open' WHERE state IS NULL;
 * -- but not:
 * CREATE TABLE batch (id bigint, state text);
 * UPDATE batch SET state = 'open' WHERE id = 1;
 * </pre>
 */
final class UpdateRows extends Rule {
    UpdateRows() {
        super("update-rows", Concern.DATA, Severity.NOTICE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Update update && !update.everywhere() && !before.isNew(update.table())) {
            report.say(
                    update.table(),
                    null,
                    "Rows of " + update.table() + " are changed; their old values are gone.",
                    "Count them first; fill large tables a few thousand rows at a time.");
        }
    }
}
