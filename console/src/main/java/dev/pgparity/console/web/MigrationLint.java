package dev.pgparity.console.web;

import dev.pgparity.authored.LintPolicy;
import dev.pgparity.console.store.Project;
import dev.pgparity.lint.Finding;
import dev.pgparity.lint.LintSettings;
import dev.pgparity.lint.Linter;
import dev.pgparity.lint.TableFacts;
import dev.pgparity.lint.grammar.PgGrammar;
import dev.pgparity.lint.rule.Rules;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.util.List;
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
        LintSettings settings =
                LintPolicy.of(project.configuration(), Optional.empty()).settings();
        return new Linter(new PgGrammar(), Rules.all(), settings, TableFacts.NONE).judge(name, sql);
    }

    static Problem missing(String version) {
        return Problem.usage(MISSING, "The folder has no migration " + version + ".")
                .build();
    }
}
