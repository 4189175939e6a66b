package dev.pgparity.promote;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.pgparity.apply.LockPolicy;
import dev.pgparity.apply.PromotionLock;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.TableDifference;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.verify.Check;
import dev.pgparity.verify.Verdict;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Lookup data alone, without a change of the schema: compared, asked, written and checked in one transaction. */
public final class LookupPromotion {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final ProblemCode FAILED = new ProblemCode("data.failed");
    private static final ProblemCode CHECK_FAILED = new ProblemCode("promote.check-failed");

    private final String targetName;
    private final ConnectionTarget target;
    private final LockPolicy locks;
    private final List<Check> checks;

    /** @param target the server's own address, not a transaction pooler's */
    public LookupPromotion(String targetName, ConnectionTarget target, LockPolicy locks, List<Check> checks) {
        this.targetName = targetName;
        this.target = target;
        this.locks = locks;
        this.checks = List.copyOf(checks);
    }

    /**
     * Runs it.
     *
     * @param approve sees what would be done and says whether it may; asked only where there is something
     * @return whether the rows are the same now
     * @throws Problem when it failed; nothing has changed then
     */
    public boolean run(LookupRows rows, Predicate<List<TableDifference>> approve) {
        try (ServerConnection server = Connections.open(target, Session.writing())) {
            server.requireSessionState("data sync");
            Connection jdbc = server.jdbc();
            try (PromotionLock lock = PromotionLock.acquire(jdbc, Duration.ofSeconds(2), targetName, waiting -> {})) {
                List<TableDifference> differences = rows.compare(targetName, jdbc);
                boolean something = differences.stream().anyMatch(one -> !one.inParity());
                if (!approve.test(differences)) {
                    return false;
                }
                if (something) {
                    write(rows, jdbc);
                }
                return true;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void write(LookupRows rows, Connection jdbc) {
        RetryPolicy<Object> retry = RetryPolicy.builder()
                .handleIf(e -> e instanceof SQLException failed && LOCK_NOT_AVAILABLE.equals(failed.getSQLState()))
                .withMaxAttempts(locks.tries())
                .withBackoff(locks.firstPause(), locks.longestPause())
                .build();
        try {
            Failsafe.with(retry).run(() -> attempt(rows, jdbc));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed(failed);
            }
            throw e;
        }
    }

    private void attempt(LookupRows rows, Connection jdbc) throws SQLException {
        jdbc.setAutoCommit(false);
        try {
            try (Statement statement = jdbc.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = " + locks.timeout().toMillis());
            }
            rows.sync(targetName, jdbc, true, Optional.empty());
            List<Verdict.CheckFailed.Failed> failures = Verifier.failing(jdbc, checks);
            if (!failures.isEmpty()) {
                Problem.Builder problem = Problem.failed(
                                CHECK_FAILED, "A check fails with the lookup rows, so they were taken back.")
                        .state(new DatabaseState.AsItWas(targetName));
                failures.forEach(failure -> problem.detail(null, failure.toString()));
                throw problem.build();
            }
            jdbc.commit();
        } finally {
            jdbc.rollback();
            jdbc.setAutoCommit(true);
        }
    }

    private Problem failed(SQLException e) {
        return Problem.failed(FAILED, targetName + " says: " + Objects.toString(e.getMessage()))
                .attempting("writing the lookup rows")
                .state(new DatabaseState.AsItWas(targetName))
                .causedBy(e)
                .build();
    }
}
