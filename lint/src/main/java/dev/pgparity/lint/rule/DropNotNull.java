package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A column may be null from here on.
 *
 * <pre>
 * ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;
 * -- but not:
 * CREATE TABLE new_orders (total int NOT NULL);
 * ALTER TABLE new_orders ALTER COLUMN total DROP NOT NULL;
 * </pre>
 */
final class DropNotNull extends TableRule {
    DropNotNull() {
        super("drop-not-null", Concern.RELEASE, Severity.WARNING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.DropNotNull drop && !before.isNewColumn(table, drop.column())) {
            report.say(
                    drop.at(),
                    table + "." + drop.column(),
                    null,
                    "Readers that rely on a value get null as soon as one is written.",
                    "Make sure that every reader copes with null first.");
        }
    }
}
