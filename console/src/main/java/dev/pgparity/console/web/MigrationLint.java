package dev.pgparity.console.web;

import dev.pgparity.config.Configuration;
import dev.pgparity.config.LintChoices;
import dev.pgparity.console.store.Project;
import dev.pgparity.lint.Finding;
import dev.pgparity.lint.LintSettings;
import dev.pgparity.lint.Linter;
import dev.pgparity.lint.Severity;
import dev.pgparity.lint.TableFacts;
import dev.pgparity.lint.grammar.PgGrammar;
import dev.pgparity.lint.rule.Rules;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The same verdict on a migration as the command line gives. */
@Component
class MigrationLint {
    private static final ProblemCode MISSING = new ProblemCode("console.no-such-migration");

    private final Project project;

    MigrationLint(Project project) {
        this.project = project;
    }

    List<Finding> of(String name, String sql) {
        Configuration configuration = project.configuration();
        Map<String, Optional<Severity>> severities = new HashMap<>();
        configuration.lint().rules().forEach((rule, level) -> severities.put(rule, severity(level)));
        LintSettings settings = new LintSettings(
                configuration.lint().style(),
                severities,
                LintSettings.DEFAULT.wholeFileInTransaction(),
                LintSettings.DEFAULT.serverMajor(),
                configuration.online().aboveRows(),
                LintSettings.DEFAULT.never(),
                false,
                "");
        return new Linter(new PgGrammar(), Rules.all(), settings, TableFacts.NONE).judge(name, sql);
    }

    private static Optional<Severity> severity(LintChoices.Level level) {
        return switch (level) {
            case OFF -> Optional.empty();
            case NOTICE -> Optional.of(Severity.NOTICE);
            case WARNING -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
        };
    }

    static Problem missing(String version) {
        return Problem.usage(MISSING, "The folder has no migration " + version + ".")
                .build();
    }
}
