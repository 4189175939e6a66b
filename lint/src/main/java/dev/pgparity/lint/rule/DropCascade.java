package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Statement;

/**
 * What depends on something goes with it.
 *
 * <pre>
 * DROP VIEW totals CASCADE;
 * -- but not:
 * DROP VIEW totals; -- pgparity:allow drop-object: replaced by reports
 * </pre>
 */
final class DropCascade extends Rule {
    DropCascade() {
        super("drop-cascade", Concern.DATA, Severity.WARNING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Drop drop
                && drop.cascade()
                && !drop.names().stream().allMatch(before::isNew)) {
            report.say(
                    String.join(
                            ", ", drop.names().stream().map(Object::toString).toList()),
                    null,
                    "Everything that depends on it goes too, and what that is the file does not say.",
                    "Drop the dependents by name, without CASCADE.");
        }
    }
}
