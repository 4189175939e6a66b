package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * Something is taken away or changed where only additions are allowed.
 *
 * <pre>
 * ALTER TABLE orders DROP COLUMN note;
 * -- but not:
 * ALTER TABLE orders ADD COLUMN note text;
 * </pre>
 */
final class AdditiveOnly extends Rule {
    AdditiveOnly() {
        super("additive-only", Concern.POLICY);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (!before.settings().additiveOnly()) {
            return;
        }
        if (Additions.takesAway(statement, before)) {
            report.say(
                    "",
                    null,
                    before.settings().environment()
                            + " takes additions only (additive_only: true); this takes away or changes.",
                    "Add what is new beside it, and leave this to an environment that allows it.");
        }
    }
}
