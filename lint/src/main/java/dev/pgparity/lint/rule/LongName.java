package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.Report;
import dev.pgparity.lint.ScriptState;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.grammar.Name;
import dev.pgparity.lint.grammar.Statement;
import java.nio.charset.StandardCharsets;

/**
 * A name is longer than the server keeps.
 *
 * <pre>
 * CREATE INDEX CONCURRENTLY an_index_whose_name_says_all_of_what_it_is_good_for_and_then_some_more ON orders (made);
 * -- but not:
 * CREATE INDEX CONCURRENTLY orders_made ON orders (made);
 * </pre>
 */
final class LongName extends Rule {
    LongName() {
        super("long-name", Concern.FAILURE, Severity.WARNING);
    }

    @Override
    public void judge(Statement statement, ScriptState before, Report report) {
        for (Name name : NewNames.of(statement)) {
            if (name.last().getBytes(StandardCharsets.UTF_8).length > LIMIT) {
                report.say(
                        name,
                        null,
                        "The server cuts this name to 63 bytes and says so in a notice only; two such names may become one.",
                        "Choose a shorter name.");
            }
        }
    }

    private static final int LIMIT = 63;
}
