package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;

/**
 * A table is locked until COMMIT.
 *
 * <pre>
 * LOCK TABLE orders;
 * -- but not:
 * LOCK TABLE orders IN ROW SHARE MODE;
 * </pre>
 */
final class LockTable extends Rule {
    LockTable() {
        super("lock-table", Concern.WAITING, Severity.WARNING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Lock lock && lock.blocksWriters()) {
            for (Name table : lock.tables()) {
                if (!before.isNew(table)) {
                    report.say(
                            table,
                            table,
                            (lock.blocksReaders() ? "Readers and writers" : "Writers") + " of " + table
                                    + " wait until COMMIT.",
                            "Leave it out: each statement takes the lock that it needs, for as short as it can.");
                }
            }
        }
    }
}
