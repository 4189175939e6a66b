package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * An index is built anew while writers wait.
 *
 * <pre>
 * REINDEX INDEX orders_made;
 * -- but not:
 * REINDEX INDEX CONCURRENTLY orders_made;
 * </pre>
 */
final class Reindex extends Rule {
    Reindex() {
        super("reindex", Concern.WAITING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Reindex reindex
                && !reindex.concurrently()
                && !before.isNew(reindex.what())) {
            report.say(
                    reindex.what(),
                    null,
                    "Writers wait while it is built anew, and queries that would use it too.",
                    "REINDEX … CONCURRENTLY, outside a transaction.");
        }
    }
}
