package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Statement;

/**
 * A policy goes.
 *
 * <pre>
 * DROP POLICY own_rows ON orders;
 * -- but not:
 * ALTER POLICY own_rows ON orders USING (owner = current_user);
 * </pre>
 */
final class DropPolicy extends Rule {
    DropPolicy() {
        super("drop-policy", Concern.SECURITY, Severity.WARNING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Drop drop
                && drop.kind().equals("policy")
                && !(drop.on() != null && before.isNew(drop.on()))) {
            report.say(
                    drop.names().getFirst(),
                    null,
                    "Without it, rows are visible that were not (a restrictive policy), or none are (the only permissive one).",
                    "ALTER POLICY, or create its successor in the same transaction.");
        }
    }
}
