package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;
import dev.pgparity.lint.grammar.TableChange;

/**
 * What must run outside a transaction stands in one.
 *
 * <pre>
 * BEGIN;
 * CREATE INDEX CONCURRENTLY orders_made ON orders (made);
 * COMMIT;
 * -- but not:
 * CREATE INDEX CONCURRENTLY orders_made ON orders (made);
 * </pre>
 */
final class ConcurrentlyInTransaction extends Rule {
    ConcurrentlyInTransaction() {
        super("concurrently-in-transaction", Concern.FAILURE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        boolean outside = switch (statement) {
            case Statement.CreateIndex create -> create.concurrently();
            case Statement.Drop drop -> drop.concurrently() || drop.kind().equals("database");
            case Statement.Reindex reindex -> reindex.concurrently();
            case Statement.Rewrite rewrite -> rewrite.word().equals("VACUUM FULL");
            case Statement.Vacuum vacuum -> true;
            case Statement.AlterTable alter ->
                alter.changes().stream()
                        .anyMatch(change -> change instanceof TableChange.Detach detach && detach.concurrently());
            default -> false;
        };
        if (outside && before.inTransaction()) {
            report.say(
                    "",
                    null,
                    "The server refuses this inside a transaction.",
                    "Put it into a file of its own, without BEGIN; pgparity runs such a file outside a transaction by itself.");
        }
    }
}
