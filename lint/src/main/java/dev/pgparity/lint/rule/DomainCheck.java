package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Statement;

/**
 * A domain gets a constraint, which every table that uses it pays for.
 *
 * <pre>
 * ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE > 0);
 * -- but not:
 * ALTER DOMAIN amount ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
 * </pre>
 */
final class DomainCheck extends Rule {
    DomainCheck() {
        super("domain-check", Concern.WAITING, Severity.WARNING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        String say =
                "Every column of the type is checked while its table is locked, here or at the next change of the domain.";
        switch (statement) {
            case Statement.AlterDomain alter
            when alter.addsConstraint() && !alter.notValid() || alter.setsNotNull() ->
                report.say(
                        alter.domain(),
                        null,
                        say,
                        "ADD CONSTRAINT … NOT VALID; and, in a later transaction, VALIDATE CONSTRAINT.");
            case Statement.CreateDomain create
            when create.checked() ->
                report.say(
                        create.domain(),
                        null,
                        say,
                        "Put the check on the columns instead, where it can be changed table by table.");
            default -> {
                // no constraint of a domain
            }
        }
    }
}
