package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;

/**
 * A schema goes.
 *
 * <pre>
 * DROP SCHEMA reporting CASCADE;
 * -- but not:
 * CREATE SCHEMA scratch;
 * DROP SCHEMA scratch;
 * </pre>
 */
final class DropSchema extends Rule {
    DropSchema() {
        super("drop-schema", Concern.DATA);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Drop drop && drop.kind().equals("schema")) {
            for (Name schema : drop.names()) {
                if (!before.isNew(schema)) {
                    report.say(
                            schema,
                            null,
                            "Schema " + schema + " goes" + (drop.cascade() ? " with everything in it." : "."),
                            "Drop what is in it by name, so that a reader sees what goes.");
                }
            }
        }
    }
}
