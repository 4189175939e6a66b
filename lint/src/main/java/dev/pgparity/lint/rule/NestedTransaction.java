package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Statement;

/**
 * BEGIN inside a transaction, or an end without a beginning.
 *
 * <pre>
 * BEGIN;
 * BEGIN;
 * SELECT 1;
 * COMMIT;
 * -- but not:
 * BEGIN;
 * SELECT 1;
 * COMMIT;
 * BEGIN;
 * SELECT 2;
 * COMMIT;
 * </pre>
 */
final class NestedTransaction extends Rule {
    NestedTransaction() {
        super("nested-transaction", Concern.FAILURE, Severity.WARNING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Begin && before.inTransaction()) {
            report.say(
                    "",
                    null,
                    before.begun()
                            ? "A transaction has begun already; this BEGIN only warns, and the next COMMIT ends it all."
                            : "The file runs in a transaction already; this BEGIN only warns, and the next COMMIT ends it all.",
                    "Leave BEGIN and COMMIT out, or run the file outside a transaction.");
        }
        if (statement instanceof Statement.End && !before.begun()) {
            report.say(
                    "",
                    null,
                    before.inTransaction()
                            ? "The transaction in which the file runs ends here, and with it the promise that all of it lands or nothing."
                            : "No transaction has begun; this only warns.",
                    "Leave it out.");
        }
    }
}
