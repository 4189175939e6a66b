package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A column and its values go.
 *
 * <pre>
 * ALTER TABLE orders DROP COLUMN note;
 * -- but not:
 * ALTER TABLE orders ADD COLUMN draft text;
 * ALTER TABLE orders DROP COLUMN draft;
 * </pre>
 */
final class DropColumn extends TableRule {
    DropColumn() {
        super("drop-column", Concern.DATA);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.DropColumn drop && !before.isNewColumn(table, drop.column())) {
            report.say(
                    drop.at(),
                    table + "." + drop.column(),
                    null,
                    "Column " + table + "." + drop.column()
                            + " goes with all its values; a release that still names it fails.",
                    "Stop using the column first; drop it in the release after (promote: --phase contract).");
        }
    }
}
