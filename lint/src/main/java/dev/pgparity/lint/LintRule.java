package dev.pgparity.lint;

import dev.pgparity.lint.grammar.Statement;

/** One thing that can be wrong. Its page {@code docs/lint/NAME.md} says why, and how to write it safely. */
public interface LintRule {
    /** Stable, lower case with hyphens; used in the configuration, in suppressions and in reports. */
    String name();

    Concern concern();

    default Severity severity() {
        return concern() == Concern.STYLE ? Severity.WARNING : Severity.ERROR;
    }

    /**
     * Looks at one statement.
     *
     * @param before what the file did so far, this statement not included
     */
    void judge(Statement statement, ScriptState before, Report report);
}
