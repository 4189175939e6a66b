package dev.pgparity.migrate;

import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The migrations that a run has committed, so that a failure afterwards does not say that nothing was changed. */
final class MigrationsDone {
    private static final int NAMED = 5;

    private final String target;
    private final int all;
    private final List<Migration> committed = new ArrayList<>();

    /** @param all how many this run has */
    MigrationsDone(String target, int all) {
        this.target = target;
        this.all = all;
    }

    /** What a run does. */
    @FunctionalInterface
    interface Body {
        void run() throws SQLException;
    }

    void add(Migration migration) {
        committed.add(migration);
    }

    /** Runs it; a problem says what was committed before it arose. */
    void counting(Body body) throws SQLException {
        try {
            body.run();
        } catch (Problem problem) {
            throw committed.isEmpty() ? problem : after(problem);
        } catch (SQLException e) {
            if (committed.isEmpty()) {
                throw e;
            }
            throw after(MigrationFailure.of(target, e));
        }
    }

    /** A COMMIT that nobody answered stays unknown, whatever came before it. */
    private Problem after(Problem problem) {
        ExitCategory category =
                problem.exitCategory() == ExitCategory.UNKNOWN ? ExitCategory.UNKNOWN : ExitCategory.PARTIAL;
        String besides = problem.state() instanceof DatabaseState.PartlyChanged part ? ", and " + part.committed() : "";
        return problem.ending(category, new DatabaseState.PartlyChanged(target, phrase() + besides));
    }

    private String phrase() {
        return committed.size() + " of " + all + " migrations ("
                + committed.stream().limit(NAMED).map(Migration::version).collect(Collectors.joining(", "))
                + (committed.size() > NAMED ? ", …)" : ")");
    }
}
