package dev.pgparity.connect;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * An open session. Behind a transaction pooler it is a transaction that has already begun, with auto-commit off and the
 * settings valid for this one transaction; everywhere else auto-commit is on.
 *
 * @param target what was connected to
 * @param jdbc the driver's connection; this record closes it
 * @param facts what the server said when the session began
 */
public record ServerConnection(ConnectionTarget target, Connection jdbc, ServerFacts facts) implements AutoCloseable {
    private static final ProblemCode NEEDS_DIRECT = new ProblemCode("connect.needs-direct-connection");

    /**
     * Refuses, with the way out, when session state would not survive.
     *
     * @param task what needs a session, a phrase that begins the sentence: "promote"
     */
    public void requireSessionState(String task) {
        if (facts.pooling() == Pooling.TRANSACTION) {
            throw Problem.refused(
                            NEEDS_DIRECT,
                            task + " needs a connection of its own, and " + target.display()
                                    + " goes through a transaction pooler.")
                    .next("Set direct_url of this environment in pgparity.yaml to the server's own address"
                            + " (usually port 5432).")
                    .build();
        }
    }

    /** Closes the session; an open transaction is rolled back by the server. Failing to close is of no interest. */
    @Override
    public void close() {
        try {
            jdbc.close();
        } catch (SQLException e) {
            // The session is gone either way.
            return;
        }
    }
}
