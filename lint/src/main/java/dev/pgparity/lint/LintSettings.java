package dev.pgparity.lint;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How strictly files are judged.
 *
 * @param style whether rules of style are asked too
 * @param severities other severities by rule; an empty one turns the rule off
 * @param wholeFileInTransaction somebody runs the file inside one transaction
 * @param serverMajor the oldest server that it is for
 * @param smallTable up to so many rows nobody notices a wait
 * @param never which files must not run in the environment
 * @param additiveOnly nothing may be taken away
 * @param environment its name, for messages; empty where there is none
 */
public record LintSettings(
        boolean style,
        Map<String, Optional<Severity>> severities,
        boolean wholeFileInTransaction,
        int serverMajor,
        long smallTable,
        Predicate<String> never,
        boolean additiveOnly,
        String environment) {
    public static final LintSettings DEFAULT =
            new LintSettings(false, Map.of(), false, 14, 10_000, file -> false, false, "");

    public LintSettings {
        severities = Map.copyOf(severities);
    }
}
