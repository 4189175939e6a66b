package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * A statement that fails when it is run a second time.
 *
 * <pre>
 * CREATE TABLE a (id bigint);
 * CREATE TABLE b (id bigint);
 * -- but not:
 * CREATE TABLE IF NOT EXISTS a (id bigint);
 * CREATE TABLE IF NOT EXISTS b (id bigint);
 * </pre>
 */
final class RequireIfExists extends Rule {
    RequireIfExists() {
        super("require-if-exists", Concern.STYLE);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (!before.inTransaction() && !before.isOnlyStatement() && Repeats.not(statement, before)) {
            report.say(
                    "",
                    null,
                    "If a later statement fails, this one has run already, and the file cannot be run again.",
                    "IF EXISTS or IF NOT EXISTS, or BEGIN and COMMIT around the file. (migrate up runs each file in a transaction by itself.)");
        }
    }
}
