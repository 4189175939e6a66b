package dev.pgparity.authored;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.EnvironmentSettings;
import dev.pgparity.config.LintChoices;
import dev.pgparity.lint.Finding;
import dev.pgparity.lint.LintRule;
import dev.pgparity.lint.LintSettings;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.rule.Rules;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Key {@code lint}: how strictly a project's files are judged, by {@code lint} and before they are promoted.
 *
 * @param settings what the linter is told
 * @param failOn from which severity on a finding fails
 */
public record LintPolicy(LintSettings settings, LintChoices.Level failOn) {
    private static final ProblemCode UNKNOWN_RULE = new ProblemCode("lint.unknown-rule");
    private static final List<String> NOT_ABOUT_STATEMENTS =
            List.of("uncommitted-transaction", "syntax", "never-run", "allow-without-reason", "unused-allow");

    /**
     * That of a configuration.
     *
     * @param environment the one whose rules are heeded too; empty for none
     * @throws Problem where {@code lint.rules} names a rule that does not exist
     */
    public static LintPolicy of(Configuration configuration, Optional<EnvironmentSettings> environment) {
        Map<String, Optional<Severity>> severities = new HashMap<>();
        configuration.lint().rules().forEach((rule, level) -> severities.put(known(rule), severity(level)));
        LintSettings settings = new LintSettings(
                configuration.lint().style(),
                severities,
                LintSettings.DEFAULT.wholeFileInTransaction(),
                LintSettings.DEFAULT.serverMajor(),
                configuration.online().aboveRows(),
                file -> environment
                        .map(one -> configuration.migrations().neverRuns(file, one.name()))
                        .orElse(false),
                environment.map(EnvironmentSettings::additiveOnly).orElse(false),
                environment.map(EnvironmentSettings::name).orElse(""));
        return new LintPolicy(settings, configuration.lint().failOn());
    }

    /** That which holds before a promotion; empty where the project has no {@code lint} section. */
    public static Optional<LintPolicy> gate(Configuration configuration, Optional<EnvironmentSettings> environment) {
        return configuration.lint().declared() ? Optional.of(of(configuration, environment)) : Optional.empty();
    }

    /** Whether a finding fails; never for {@code off}. */
    public boolean fails(Finding finding) {
        return severity(failOn)
                .map(least -> finding.severity().compareTo(least) >= 0)
                .orElse(false);
    }

    /** The same with another level. */
    public LintPolicy withFailOn(LintChoices.Level level) {
        return new LintPolicy(settings, level);
    }

    private static String known(String rule) {
        List<String> names = Rules.all().stream().map(LintRule::name).toList();
        if (!names.contains(rule) && !NOT_ABOUT_STATEMENTS.contains(rule)) {
            throw Problem.usage(UNKNOWN_RULE, "lint.rules names \"" + rule + "\", and there is no such rule.")
                    .next("The rules are " + String.join(", ", names) + ".")
                    .build();
        }
        return rule;
    }

    private static Optional<Severity> severity(LintChoices.Level level) {
        return switch (level) {
            case OFF -> Optional.empty();
            case NOTICE -> Optional.of(Severity.NOTICE);
            case WARNING -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
        };
    }
}
