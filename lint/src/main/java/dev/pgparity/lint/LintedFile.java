package dev.pgparity.lint;

import java.util.List;

/**
 * A file and what is to be said about it.
 *
 * @param name as the user typed it
 * @param sql its text
 */
public record LintedFile(String name, String sql, List<Finding> findings) {
    public LintedFile {
        findings = List.copyOf(findings);
    }

    /** The line of a finding, without its end. */
    public String line(Finding finding) {
        return sql.lines().skip(finding.line() - 1L).findFirst().orElse("");
    }
}
