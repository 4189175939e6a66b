package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Statement;

/**
 * A block whose doing a grammar does not see.
 *
 * <pre>
 * DO $$ BEGIN EXECUTE 'DROP TABLE orders'; END $$;
 * -- but not:
 * SELECT 1;
 * </pre>
 */
final class OpaqueBlock extends Rule {
    OpaqueBlock() {
        super("opaque-block", Concern.POLICY, Severity.NOTICE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Block block) {
            report.say(
                    block.word(),
                    null,
                    "What it does stands in procedural code, which a grammar does not read.",
                    "pgparity rehearse runs it on a copy of the schema and shows what it did.");
        }
    }
}
