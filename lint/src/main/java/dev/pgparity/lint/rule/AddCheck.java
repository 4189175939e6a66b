package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.ConstraintText;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.TableChange;
import org.jspecify.annotations.Nullable;

/**
 * A check is added and every row looked at under the strongest lock.
 *
 * <pre>
 * ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0);
 * -- but not:
 * ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;
 * ALTER TABLE orders VALIDATE CONSTRAINT positive;
 * </pre>
 */
final class AddCheck extends TableRule {
    AddCheck() {
        super("add-check", Concern.WAITING);
    }

    @Override
    void judge(Name table, TableChange change, ScriptState before, Report report) {
        if (change instanceof TableChange.AddConstraint(ConstraintText check, int at)
                && check.form() == ConstraintText.Form.CHECK
                && !check.notValid()) {
            report.say(
                    at,
                    table + named(check.name()),
                    table,
                    "Readers and writers of " + table + " wait while every row is checked.",
                    "ADD CONSTRAINT … CHECK (…) NOT VALID; and, in a later transaction, VALIDATE CONSTRAINT.");
        }
        if (change instanceof TableChange.AddColumn added && added.column().has(ConstraintText.Form.CHECK)) {
            report.say(
                    added.at(),
                    table + "." + added.column().name(),
                    table,
                    "Readers and writers of " + table + " wait while every row is checked.",
                    "ADD COLUMN without the check; ADD CONSTRAINT … CHECK (…) NOT VALID; later VALIDATE CONSTRAINT.");
        }
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : "." + name;
    }
}
