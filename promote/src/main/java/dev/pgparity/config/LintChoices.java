package dev.pgparity.config;

import java.util.Map;

/**
 * How strictly SQL files are judged.
 *
 * @param declared whether pgparity.yaml has the section: then it is heeded before a promotion too
 * @param failOn from which severity on findings make {@code lint} end with exit code 2
 * @param style whether rules of style are asked too
 * @param rules other severities, by the rule's name; whether there is such a rule is not known here
 */
public record LintChoices(boolean declared, Level failOn, boolean style, Map<String, Level> rules) {
    static final LintChoices DEFAULT = new LintChoices(false, Level.ERROR, false, Map.of());

    public LintChoices {
        rules = Map.copyOf(rules);
    }

    /** How much a finding matters. */
    public enum Level {
        OFF,
        NOTICE,
        WARNING,
        ERROR
    }
}
