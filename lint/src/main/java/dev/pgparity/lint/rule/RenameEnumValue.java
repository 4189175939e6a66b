package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * A value of an enum gets another label.
 *
 * <pre>
 * ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';
 * -- but not:
 * ALTER TYPE mood ADD VALUE 'unhappy';
 * </pre>
 */
final class RenameEnumValue extends Rule {
    RenameEnumValue() {
        super("rename-enum-value", Concern.RELEASE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.AlterType alter && alter.renamesValue()) {
            report.say(
                    alter.type(),
                    null,
                    "The running release still writes the old label and fails.",
                    "ADD VALUE for the new label, move the rows over, and stop using the old one.");
        }
    }
}
