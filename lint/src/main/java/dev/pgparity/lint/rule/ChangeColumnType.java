package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A column gets another type, which writes the table anew.
 *
 * <pre>
 * ALTER TABLE orders ALTER COLUMN number TYPE bigint;
 * -- but not:
 * SET timezone = 'UTC';
 * ALTER TABLE orders ALTER COLUMN made TYPE timestamptz;
 * </pre>
 */
final class ChangeColumnType extends TableRule {
    ChangeColumnType() {
        super("change-column-type", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.ChangeType changed
                && !before.isNewColumn(table, changed.column())
                && !TypeChange.isFree(table, changed, before)
                && !TypeChange.isWidening(table, changed, before)) {
            report.say(
                    changed.at(),
                    table + "." + changed.column(),
                    table,
                    "As " + changed.type() + ", every value of " + table + "." + changed.column()
                            + " may have to be written anew while readers and writers wait; values that do not fit stop it, and the running release may not expect it.",
                    "Add a second column of the new type, keep both in step with a trigger, fill it in batches, switch over, drop the first.");
        }
    }
}
