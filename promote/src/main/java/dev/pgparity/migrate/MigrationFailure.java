package dev.pgparity.migrate;

import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.ExitCategory;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.SQLException;

/** What the server objects to beside the migrations themselves: the ledger, the connection. */
final class MigrationFailure {
    private static final ProblemCode LOST = new ProblemCode("migrate.connection-lost");
    private static final ProblemCode FAILED = new ProblemCode("migrate.failed");
    private static final String NO_PRIVILEGE = "42501";

    private MigrationFailure() {}

    /** The session ended, and whatever was open in it was rolled back. */
    static boolean isLost(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** The connection broke while something ran that no transaction holds together, or during COMMIT. */
    static Problem unknown(MigrationTarget target, Migration migration, SQLException e) {
        return of(target, e)
                .ending(
                        ExitCategory.UNKNOWN,
                        new DatabaseState.Unknown(
                                target.name(), "the connection broke while migration " + migration.title() + " ran"));
    }

    static Problem of(MigrationTarget target, SQLException e) {
        return of(target.name(), e);
    }

    static Problem of(String target, SQLException e) {
        if (isLost(e)) {
            return Problem.failed(LOST, "The connection to " + target + " was lost: " + e.getMessage() + ".")
                    .state(new DatabaseState.AsItWas(target)) // a COMMIT or a statement outside one has its own problem
                    .next("See what is there:  pgparity migrate status " + target)
                    .causedBy(e)
                    .build();
        }
        Problem.Builder problem = Problem.failed(
                        FAILED, "What ran in " + target + " cannot be read or written: " + e.getMessage() + ".")
                .causedBy(e);
        if (NO_PRIVILEGE.equals(e.getSQLState())) {
            problem.next("The role needs the privilege to create and write the ledger, for example:"
                    + "  GRANT CREATE ON SCHEMA public TO …");
        }
        return problem.build();
    }
}
