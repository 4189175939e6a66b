package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.grammar.Statement;

/**
 * Everybody may.
 *
 * <pre>
 * GRANT SELECT ON orders TO PUBLIC;
 * -- but not:
 * GRANT SELECT ON orders TO reporting;
 * </pre>
 */
final class GrantPublic extends Rule {
    GrantPublic() {
        super("grant-public", Concern.SECURITY);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        if (statement instanceof Statement.Grant grant
                && grant.roles().stream().anyMatch(role -> role.equalsIgnoreCase("public"))) {
            report.say(
                    grant.what(),
                    null,
                    "Every role of the server gets the privilege, also those that come later.",
                    "GRANT it to the roles that need it.");
        }
    }
}
