package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * Rows that policies hid become visible.
 *
 * <pre>
 * ALTER TABLE orders DISABLE ROW LEVEL SECURITY;
 * -- but not:
 * ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
 * </pre>
 */
final class RowSecurityOff extends TableRule {
    RowSecurityOff() {
        super("row-security-off", Concern.SECURITY);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.RowSecurity security && !security.on()) {
            report.say(
                    security.at(),
                    table.toString(),
                    null,
                    security.force()
                            ? "The owner of " + table + " sees all rows from here on, whatever the policies say."
                            : "Whoever may read " + table + " sees all rows from here on.",
                    "Change the policies instead, in one transaction.");
        }
    }
}
