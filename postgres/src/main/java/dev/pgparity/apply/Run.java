package dev.pgparity.apply;

import dev.pgparity.catalog.Secrets;
import dev.pgparity.plan.Step;
import dev.pgparity.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the groups of one run share.
 *
 * @param plan the name of the plan in the journal
 * @param journal null where the run is a single transaction
 * @param steps of the whole run
 * @param secrets what the steps refer to
 */
record Run(
        Connection connection,
        LockWatch watch,
        FingerprintGate gate,
        LockPolicy locks,
        ExecutionListener listener,
        CommitCheck check,
        String plan,
        @Nullable Journal journal,
        int steps,
        Secrets secrets) {

    /** One statement, as it is; who watches the locks may stop it. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // {fn …} and the like in a function's body are the function's own
            statement.setEscapeProcessing(false);
            watch.running(statement);
            statement.execute(sql);
        } finally {
            watch.running(null);
        }
    }

    /** All statements of a step, told before and after. */
    void perform(Step step, int number) throws SQLException {
        listener.on(new ExecutionEvent.StepStarted(step, number, steps));
        long begin = System.nanoTime();
        for (SqlText sql : step.sql(secrets)) {
            execute(sql.sql());
        }
        listener.on(new ExecutionEvent.StepDone(step, number, steps, since(begin)));
    }

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
