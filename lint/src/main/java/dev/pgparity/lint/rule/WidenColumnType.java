package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A column gets a type without a limit, which costs nothing if it was of this kind before.
 *
 * <pre>
 * ALTER TABLE orders ALTER COLUMN note TYPE text;
 * -- but not:
 * CREATE TABLE new_orders (note varchar(20));
 * ALTER TABLE new_orders ALTER COLUMN note TYPE text;
 * </pre>
 */
final class WidenColumnType extends TableRule {
    WidenColumnType() {
        super("widen-column-type", Concern.WAITING, Severity.WARNING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.ChangeType changed
                && !before.isNewColumn(table, changed.column())
                && TypeChange.isWidening(table, changed, before)) {
            report.say(
                    changed.at(),
                    table + "." + changed.column(),
                    table,
                    "Nothing is written if the column was " + TypeChange.harmlessFrom(changed)
                            + " before; from any other type the table is written anew while readers and writers wait.",
                    "Look up its type, or let pgparity rehearse show what happens.");
        }
    }
}
