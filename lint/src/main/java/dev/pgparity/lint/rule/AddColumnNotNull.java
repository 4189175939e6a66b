package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ColumnText;
import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A column that must not be null is added without a value for the rows that are there.
 *
 * <pre>
 * ALTER TABLE orders ADD COLUMN state text NOT NULL;
 * -- but not:
 * ALTER TABLE orders ADD COLUMN state text NOT NULL DEFAULT 'open';
 * </pre>
 */
final class AddColumnNotNull extends TableRule {
    AddColumnNotNull() {
        super("add-column-not-null", Concern.FAILURE);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.AddColumn added && mustBeGiven(added.column())) {
            report.say(
                    added.at(),
                    table + "." + added.column().name(),
                    null,
                    "This fails as soon as " + table
                            + " has a row, and the running release, which does not know the column, can insert none.",
                    "ADD COLUMN … DEFAULT …, or without NOT NULL: fill the rows, then set it by way of a validated check.");
        }
    }

    private static boolean mustBeGiven(ColumnText column) {
        boolean given = column.has(ConstraintText.Form.DEFAULT)
                || column.has(ConstraintText.Form.IDENTITY)
                || column.has(ConstraintText.Form.STORED)
                || column.has(ConstraintText.Form.VIRTUAL)
                || column.isSerial();
        return column.has(ConstraintText.Form.NOT_NULL) && !given;
    }
}
