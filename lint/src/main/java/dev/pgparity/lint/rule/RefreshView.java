package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Statement;

/**
 * A materialized view is filled anew while its readers wait.
 *
 * <pre>
 * REFRESH MATERIALIZED VIEW totals;
 * -- but not:
 * REFRESH MATERIALIZED VIEW CONCURRENTLY totals;
 * </pre>
 */
final class RefreshView extends Rule {
    RefreshView() {
        super("refresh-view", Concern.WAITING, Severity.WARNING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.RefreshView refresh
                && !refresh.concurrently()
                && !before.isNew(refresh.view())) {
            report.say(
                    refresh.view(),
                    null,
                    "Readers of " + refresh.view() + " wait until its query has ended.",
                    "REFRESH MATERIALIZED VIEW CONCURRENTLY …, which needs a unique index.");
        }
    }
}
