package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Statement;
import java.util.Set;

/**
 * Something that the running release may use goes.
 *
 * <pre>
 * DROP VIEW totals;
 * -- but not:
 * CREATE VIEW totals AS SELECT 1 AS n;
 * DROP VIEW totals;
 * </pre>
 */
final class DropObject extends Rule {
    DropObject() {
        super("drop-object", Concern.RELEASE, Severity.WARNING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Drop drop
                && USED.contains(drop.kind())
                && !drop.names().stream().allMatch(before::isNew)) {
            drop.names()
                    .forEach(name -> report.say(
                            name,
                            null,
                            "The " + drop.kind() + " " + name + " goes; a release that still uses it fails.",
                            "Drop it one release after the last that uses it."));
        }
    }

    private static final Set<String> USED = Set.of(
            "view",
            "materialized view",
            "function",
            "procedure",
            "routine",
            "aggregate",
            "type",
            "domain",
            "sequence",
            "extension",
            "operator",
            "server",
            "foreign data wrapper",
            "publication",
            "trigger",
            "event trigger",
            "rule");
}
