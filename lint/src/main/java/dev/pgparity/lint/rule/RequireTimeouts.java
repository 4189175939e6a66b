package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * A statement that takes locks, without a limit to how long it waits or runs.
 *
 * <pre>
 * ALTER TABLE orders ADD COLUMN note text;
 * -- but not:
 * SET lock_timeout = '1s';
 * SET statement_timeout = '30s';
 * ALTER TABLE orders ADD COLUMN note text;
 * </pre>
 */
final class RequireTimeouts extends Rule {
    RequireTimeouts() {
        super("require-timeouts", Concern.STYLE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        boolean limited = before.sets("lock_timeout") && before.sets("statement_timeout");
        if (!limited && Locks.takes(statement)) {
            report.say(
                    "",
                    null,
                    "It may wait for its lock without end, and everybody else waits behind it.",
                    "SET lock_timeout = '1s'; SET statement_timeout = '30s'; above it. (migrate up and promote set them by themselves.)");
        }
    }
}
