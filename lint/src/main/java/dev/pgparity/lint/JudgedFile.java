package dev.pgparity.lint;

import dev.pgparity.lint.grammar.ScriptStatement;
import java.util.List;

/**
 * A file in a series, statement by statement.
 *
 * @param statements in their order
 * @param unreadable what cannot be read as SQL, and so cannot be judged
 */
public record JudgedFile(List<Judged> statements, List<Finding> unreadable) {
    public JudgedFile {
        statements = List.copyOf(statements);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * One statement.
     *
     * @param findings those of all rules, suppressed ones too
     * @param fillsNewColumns it writes only columns that a file of the series has added, so no value is lost
     */
    public record Judged(ScriptStatement statement, List<Finding> findings, boolean fillsNewColumns) {
        public Judged {
            findings = List.copyOf(findings);
        }
    }
}
