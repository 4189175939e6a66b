package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * A function runs as its owner and finds names by its caller's search path.
 *
 * <pre>
 * CREATE FUNCTION raise() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'UPDATE pay SET amount = 1';
 * -- but not:
 * CREATE FUNCTION raise() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, app AS 'UPDATE pay SET amount = 1';
 * </pre>
 */
final class SecurityDefinerPath extends Rule {
    SecurityDefinerPath() {
        super("security-definer-path", Concern.SECURITY);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.CreateFunction function
                && function.securityDefiner()
                && !function.setsSearchPath()) {
            report.say(
                    function.function(),
                    null,
                    "It runs with its owner's rights, and whoever calls it chooses by search_path which tables and functions it finds.",
                    "Add SET search_path = pg_catalog, … to it.");
        }
    }
}
