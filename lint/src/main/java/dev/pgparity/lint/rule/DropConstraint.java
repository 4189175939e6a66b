package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A promise about the rows is given up.
 *
 * <pre>
 * ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey;
 * -- but not:
 * ALTER TABLE orders ADD CONSTRAINT total_set CHECK (total IS NOT NULL) NOT VALID;
 * ALTER TABLE orders VALIDATE CONSTRAINT total_set;
 * ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
 * ALTER TABLE orders DROP CONSTRAINT total_set;
 * </pre>
 */
final class DropConstraint extends TableRule {
    DropConstraint() {
        super("drop-constraint", Concern.RELEASE, Severity.WARNING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.DropConstraint drop && !before.isOfThisFile(table, drop.constraint())) {
            report.say(
                    drop.at(),
                    table + "." + drop.constraint(),
                    null,
                    "From here on rows may break what constraint " + drop.constraint()
                            + " promised, and what relies on it does not know.",
                    "Add its successor (NOT VALID, then VALIDATE) before this one goes.");
        }
    }
}
