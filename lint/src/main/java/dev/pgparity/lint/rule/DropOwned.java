package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * Everything that a role owns goes.
 *
 * <pre>
 * DROP OWNED BY joe;
 * -- but not:
 * -- pgparity:allow drop-owned: reassigned above, privileges only
 * DROP OWNED BY joe;
 * </pre>
 */
final class DropOwned extends Rule {
    DropOwned() {
        super("drop-owned", Concern.DATA);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Drop drop && drop.kind().equals("owned")) {
            drop.names()
                    .forEach(role -> report.say(
                            role,
                            null,
                            "Everything in this database that " + role
                                    + " owns goes, and all its privileges; what that is the file does not say.",
                            "REASSIGN OWNED BY " + role + " TO another role first."));
        }
    }
}
