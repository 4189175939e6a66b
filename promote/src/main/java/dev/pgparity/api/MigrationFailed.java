package dev.pgparity.api;

import dev.pgparity.problem.Problem;
import dev.pgparity.promote.outcome.Outcome;

/**
 * Migrations did not run. The message says which file and line, what PostgreSQL objects to, what is there and what is not,
 * and what to do next; it holds no password.
 */
public final class MigrationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MigrationFailed(Problem problem) {
        super(problem.report(), problem);
    }

    MigrationFailed(Outcome outcome) {
        super(String.join("\n", outcome.lines()));
    }
}
