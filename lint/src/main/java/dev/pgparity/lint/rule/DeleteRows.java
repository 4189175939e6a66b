package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Statement;

/**
 * Rows of business data are deleted.
 *
 * <pre>
 * DELETE FROM orders WHERE state = 'draft';
 * -- but not:
 * CREATE TABLE batch (id bigint);
 * DELETE FROM batch WHERE id = 1;
 * </pre>
 */
final class DeleteRows extends Rule {
    DeleteRows() {
        super("delete-rows", Concern.DATA, Severity.WARNING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Delete delete && !delete.everywhere() && !before.isNew(delete.table())) {
            report.say(
                    delete.table(),
                    null,
                    "Rows of " + delete.table() + " are deleted; how many is not known here.",
                    "Count them first; in a migration, say why with -- pgparity:allow delete-rows: REASON.");
        }
    }
}
