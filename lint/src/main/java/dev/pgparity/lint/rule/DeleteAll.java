package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * All rows of a table are deleted.
 *
 * <pre>
 * DELETE FROM orders;
 * -- but not:
 * CREATE TABLE batch (id bigint);
 * DELETE FROM batch;
 * </pre>
 */
final class DeleteAll extends Rule {
    DeleteAll() {
        super("delete-all", Concern.DATA);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Delete delete && delete.everywhere() && !before.isNew(delete.table())) {
            report.say(
                    delete.table(),
                    delete.table(),
                    "All rows of " + delete.table() + " are deleted.",
                    "Say by WHERE which rows are meant.");
        }
    }
}
