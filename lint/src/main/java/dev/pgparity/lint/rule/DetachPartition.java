package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A partition is detached while all users of the parent wait.
 *
 * <pre>
 * ALTER TABLE events DETACH PARTITION events_2024;
 * -- but not:
 * ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;
 * </pre>
 */
final class DetachPartition extends TableRule {
    DetachPartition() {
        super("detach-partition", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.Detach detach && !detach.concurrently() && !detach.finishes()) {
            report.say(
                    detach.at(),
                    detach.partition().toString(),
                    table,
                    "Readers and writers of " + table + " wait for the lock on the parent.",
                    "DETACH PARTITION … CONCURRENTLY, outside a transaction.");
        }
    }
}
