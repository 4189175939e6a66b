package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A unique constraint is added and its index built under the strongest lock.
 *
 * <pre>
 * ALTER TABLE orders ADD CONSTRAINT orders_number UNIQUE (number);
 * -- but not:
 * CREATE UNIQUE INDEX CONCURRENTLY orders_number ON orders (number);
 * ALTER TABLE orders ADD CONSTRAINT orders_number UNIQUE USING INDEX orders_number;
 * </pre>
 */
final class AddUnique extends TableRule {
    AddUnique() {
        super("add-unique", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (AddedConstraint.looksAtRows(change, ConstraintText.Form.UNIQUE)) {
            report.say(
                    change.at(),
                    table.toString(),
                    table,
                    "Readers and writers of " + table + " wait while the index is built.",
                    "CREATE UNIQUE INDEX CONCURRENTLY i …; then ADD CONSTRAINT … UNIQUE USING INDEX i.");
        }
    }
}
