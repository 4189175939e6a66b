package dev.pgparity.lint.rule;

import dev.pgparity.lint.Concern;
import dev.pgparity.lint.LintRule;
import dev.pgparity.lint.Severity;

/** What rules have in common. */
abstract class Rule implements LintRule {
    private final String name;
    private final Concern concern;
    private final Severity severity;

    Rule(String name, Concern concern) {
        this(name, concern, concern == Concern.STYLE ? Severity.WARNING : Severity.ERROR);
    }

    Rule(String name, Concern concern, Severity severity) {
        this.name = name;
        this.concern = concern;
        this.severity = severity;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Concern concern() {
        return concern;
    }

    @Override
    public final Severity severity() {
        return severity;
    }
}
