package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A column gets another name.
 *
 * <pre>
 * ALTER TABLE orders RENAME COLUMN note TO remark;
 * -- but not:
 * CREATE TABLE new_orders (note text);
 * ALTER TABLE new_orders RENAME COLUMN note TO remark;
 * </pre>
 */
final class RenameColumn extends TableRule {
    RenameColumn() {
        super("rename-column", Concern.RELEASE);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.RenameColumn rename && !before.isNewColumn(table, rename.column())) {
            report.say(
                    rename.at(),
                    table + "." + rename.column(),
                    null,
                    "The running release still says " + rename.column() + " and fails at its next query.",
                    "Add a column " + rename.to()
                            + ", write both, fill it, read it, and drop the old one a release later.");
        }
    }
}
