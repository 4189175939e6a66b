package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * NOT NULL is set and every row looked at under the strongest lock.
 *
 * <pre>
 * ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
 * -- but not:
 * ALTER TABLE orders ADD CONSTRAINT total_set CHECK (total IS NOT NULL) NOT VALID;
 * ALTER TABLE orders VALIDATE CONSTRAINT total_set;
 * ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
 * </pre>
 */
final class SetNotNull extends TableRule {
    SetNotNull() {
        super("set-not-null", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.SetNotNull set
                && !(before.settings().serverMajor() >= 12 && before.isProvenNotNull(table, set.column()))) {
            report.say(
                    set.at(),
                    table + "." + set.column(),
                    table,
                    "Readers and writers of " + table
                            + " wait while every row is looked at, and a single null stops it.",
                    "ADD CONSTRAINT c CHECK (" + set.column() + " IS NOT NULL) NOT VALID; VALIDATE CONSTRAINT c; "
                            + "then SET NOT NULL; DROP CONSTRAINT c.");
        }
    }
}
