package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A foreign key is added and every row looked at while writers of both tables wait.
 *
 * <pre>
 * ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers (id);
 * -- but not:
 * ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
 * </pre>
 */
final class AddForeignKey extends TableRule {
    AddForeignKey() {
        super("add-foreign-key", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (AddedConstraint.looksAtRows(change, ConstraintText.Form.FOREIGN_KEY)) {
            report.say(
                    change.at(),
                    table.toString(),
                    table,
                    "Writers of " + table + " and of the table it refers to wait while every row is checked.",
                    "ADD CONSTRAINT … FOREIGN KEY … NOT VALID; and, in a later transaction, VALIDATE CONSTRAINT.");
        }
    }
}
