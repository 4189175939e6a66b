package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;

/**
 * An exclusion constraint is added and its index built under the strongest lock.
 *
 * <pre>
 * ALTER TABLE stays ADD CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&);
 * -- but not:
 * CREATE TABLE new_stays (room int, during tstzrange);
 * ALTER TABLE new_stays ADD EXCLUDE USING gist (during WITH &&);
 * </pre>
 */
final class AddExclusion extends TableRule {
    AddExclusion() {
        super("add-exclusion", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.AddConstraint(ConstraintText added, int at)
                && added.form() == ConstraintText.Form.EXCLUSION) {
            report.say(
                    at,
                    table.toString(),
                    table,
                    "Readers and writers of " + table + " wait while the index is built and every row compared.",
                    "There is no way to add one without waiting: do it in a quiet hour, with lock_timeout and statement_timeout.");
        }
    }
}
