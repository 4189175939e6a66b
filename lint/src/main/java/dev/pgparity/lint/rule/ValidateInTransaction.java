package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * A constraint is validated in the transaction that added it.
 *
 * <pre>
 * BEGIN;
 * ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;
 * ALTER TABLE orders VALIDATE CONSTRAINT positive;
 * COMMIT;
 * -- but not:
 * ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;
 * ALTER TABLE orders VALIDATE CONSTRAINT positive;
 * </pre>
 */
final class ValidateInTransaction extends TableRule {
    ValidateInTransaction() {
        super("validate-in-transaction", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.ValidateConstraint validate
                && before.inTransaction()
                && before.addedInThisTransaction(table, validate.constraint())) {
            report.say(
                    validate.at(),
                    table + "." + validate.constraint(),
                    table,
                    "Every row is checked while the strong lock of ADD CONSTRAINT is still held, as if NOT VALID were not there.",
                    "COMMIT between the two.");
        }
    }
}
