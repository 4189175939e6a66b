package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A partition is attached and every row of it looked at under the strongest lock.
 *
 * <pre>
 * ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
 * -- but not:
 * CREATE TABLE events_2030 (LIKE events);
 * ALTER TABLE events ATTACH PARTITION events_2030 FOR VALUES FROM ('2030-01-01') TO ('2031-01-01');
 * </pre>
 */
final class AttachPartition extends TableRule {
    AttachPartition() {
        super("attach-partition", Concern.WAITING, Severity.WARNING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.Attach attach
                && !before.isNew(attach.partition())
                && !before.hasValidated(attach.partition())) {
            report.say(
                    attach.at(),
                    attach.partition().toString(),
                    attach.partition(),
                    "Every row of " + attach.partition() + " is compared with the bounds while its users wait.",
                    "Before it, add a check with the same condition: ADD CONSTRAINT c CHECK (…) NOT VALID; VALIDATE CONSTRAINT c.");
        }
    }
}
