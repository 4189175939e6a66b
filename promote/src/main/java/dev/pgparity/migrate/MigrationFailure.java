package dev.pgparity.migrate;

import dev.pgparity.problem.DatabaseState;
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

    static Problem of(MigrationTarget target, SQLException e) {
        if (isLost(e)) {
            return Problem.failed(LOST, "The connection to " + target.name() + " was lost: " + e.getMessage() + ".")
                    .state(new DatabaseState.Unknown(target.name(), "the connection broke"))
                    .next("See what is there:  pgparity migrate status " + target.name())
                    .causedBy(e)
                    .build();
        }
        Problem.Builder problem = Problem.failed(
                        FAILED, "What ran in " + target.name() + " cannot be read or written: " + e.getMessage() + ".")
                .causedBy(e);
        if (NO_PRIVILEGE.equals(e.getSQLState())) {
            problem.next("The role needs the privilege to create and write the ledger, for example:"
                    + "  GRANT CREATE ON SCHEMA public TO …");
        }
        return problem.build();
    }
}
