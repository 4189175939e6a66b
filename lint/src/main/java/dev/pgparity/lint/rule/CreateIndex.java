package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * An index is built while writers wait.
 *
 * <pre>
 * CREATE INDEX orders_made ON orders (made);
 * -- but not:
 * CREATE INDEX CONCURRENTLY orders_made ON orders (made);
 * </pre>
 */
final class CreateIndex extends Rule {
    CreateIndex() {
        super("create-index", Concern.WAITING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.CreateIndex create
                && !create.concurrently()
                && !create.only()
                && !before.isNew(create.table())) {
            report.say(
                    create.table(),
                    create.table(),
                    "Writers of " + create.table() + " wait while the index is built.",
                    "CREATE " + (create.unique() ? "UNIQUE " : "") + "INDEX CONCURRENTLY …, outside a transaction.");
        }
    }
}
