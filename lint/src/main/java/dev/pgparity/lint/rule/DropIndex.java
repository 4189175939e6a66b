package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;

/**
 * An index is dropped while readers and writers wait.
 *
 * <pre>
 * DROP INDEX orders_made;
 * -- but not:
 * DROP INDEX CONCURRENTLY orders_made;
 * </pre>
 */
final class DropIndex extends Rule {
    DropIndex() {
        super("drop-index", Concern.WAITING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Drop drop && drop.kind().equals("index") && !drop.concurrently()) {
            for (Name index : drop.names()) {
                if (!before.isNewIndex(index)) {
                    report.say(
                            index,
                            null,
                            "Readers and writers of its table wait for the lock, and behind it all others.",
                            "DROP INDEX CONCURRENTLY …, outside a transaction.");
                }
            }
        }
    }
}
