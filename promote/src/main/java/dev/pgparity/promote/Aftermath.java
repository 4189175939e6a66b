package dev.pgparity.promote;

import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.ExecutionResult.GroupDone;
import dev.pgparity.apply.Failure;
import dev.pgparity.apply.Failure.ConnectionLost.Open;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.PromotionLock;
import dev.pgparity.apply.Recovery;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.observe.SecondOpinion;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.verify.Verdict;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is true of the target when the steps are over, found by looking and not by remembering. */
final class Aftermath {
    /** After a lost connection: how long the server may need to be there again, and to end the old session. */
    private static final Duration REUNION = Duration.ofSeconds(20);

    private static final ProblemCode UNKNOWN = new ProblemCode("promote.commit-unknown");

    private final PromotionRequest request;
    private final PromotionListener listener;
    private final FingerprintGate gate;
    private final Verifier verifier;
    private final PlanReview review;
    private final List<ExecutionGroup> groups;

    /** @param groups those that run, in order */
    Aftermath(
            PromotionRequest request,
            PromotionListener listener,
            FingerprintGate gate,
            Verifier verifier,
            PlanReview review,
            List<ExecutionGroup> groups) {
        this.groups = List.copyOf(groups);
        this.request = request;
        this.listener = listener;
        this.gate = gate;
        this.verifier = verifier;
        this.review = review;
    }

    /** Everything is committed: the whole catalog is compared once more. */
    Outcome committed(Connection connection, List<GroupDone> groups) throws SQLException {
        long begin = System.nanoTime();
        Verdict afterwards = request.changesSchema() || review.migrations().isEmpty()
                ? verifier.judge(
                        connection,
                        Plan.expected(
                                review.plan().target(),
                                review.selection().steps().stream()),
                        List.of(),
                        List.of())
                : new Verdict.Proven(gate.fingerprint(CatalogReader.read(connection, ReadDetail.OBJECTS)), 0);
        int intentional = review.plan().differences().intentional().size();
        boolean nothingRemains = review.selection().waiting().isEmpty()
                && review.plan().leftOut().isEmpty()
                && intentional == 0
                && afterwards instanceof Verdict.Proven;
        SecondOpinion second = nothingRemains && request.changesSchema()
                ? request.secondJudge().ask()
                : new SecondOpinion.Absent(
                        request.changesSchema()
                                ? "source and target still differ on purpose"
                                : "the schema as a whole was not promoted");
        listener.on(new Stage.Proven(afterwards, second, Elapsed.since(begin)));
        return new Outcome.Committed(
                review.target(),
                request.changesSchema() || review.migrations().isEmpty()
                        ? review.expected()
                        : afterwards instanceof Verdict.Proven proven ? proven.fingerprint() : review.expected(),
                review.migrations(),
                review.lookups(),
                request.changesSchema(),
                groups,
                review.selection().waiting(),
                review.plan().leftOut(),
                intentional,
                afterwards,
                second);
    }

    /** A group failed. */
    Outcome failed(Connection connection, ExecutionResult.Failed failed, Optional<Verdict> verdict)
            throws SQLException {
        if (failed.failure() instanceof Failure.ConnectionLost lost) {
            return lost(failed, lost);
        }
        List<String> details = new ArrayList<>(details(failed.failure()));
        details.addAll(failed.undoFailures());
        String why = failed.failure().sentence();
        if (!failed.asItWas()) {
            return partial(why, details, failed.left());
        }
        return new Outcome.RolledBack(
                why, details, review.target(), fingerprint(connection), verdict, next(failed.failure()));
    }

    static List<String> details(Failure failure) {
        return switch (failure) {
            case Failure.Rejected rejected -> rejected.details();
            case Failure.StatementFailed statement
            when statement.step() != null ->
                statement.step().sql().stream().map(Object::toString).toList();
            case Failure.TargetChanged changed ->
                changed.objects().stream().map(Object::toString).toList();
            case Failure.OthersWaited waited ->
                waited.blockers().stream().map(Object::toString).toList();
            case Failure.StatementFailed other -> List.of();
            case Failure.LockNotHad lock -> List.of();
            case Failure.ConnectionLost lost -> List.of();
        };
    }

    private List<String> next(Failure failure) {
        return switch (failure) {
            case Failure.LockNotHad lock ->
                List.of("Try again when that session has ended, or end it: SELECT pg_terminate_backend(pid).");
            case Failure.OthersWaited waited ->
                List.of("Try again at a quieter time, or raise locks.blocked_budget in pgparity.yaml.");
            case Failure.TargetChanged changed ->
                List.of("Promote again: the plan is then made for what is there now.");
            case Failure.Rejected rejected -> List.of();
            case Failure.StatementFailed statement -> List.of();
            case Failure.ConnectionLost lost -> List.of("Promote again.");
        };
    }

    private Outcome partial(String why, List<String> details, List<ExecutionGroup> left) {
        return new Outcome.Partial(
                why,
                details,
                left,
                review.target(),
                List.of("Promote again: what is committed is not done twice (promote --resume)."));
    }

    /** The connection is gone: somebody else has to be asked what the server did. */
    private Outcome lost(ExecutionResult.Failed failed, Failure.ConnectionLost lost) throws SQLException {
        try (ServerConnection again = reconnect(lost)) {
            List<ExecutionGroup> left = new ArrayList<>(failed.left());
            if (lost.open() instanceof Open.Commit(String transaction)
                    && transaction != null
                    && isCommitted(again.jdbc(), transaction)) {
                left.add(failed.group());
                if (failed.group().equals(groups.getLast())) {
                    return committed(
                            again.jdbc(),
                            left.stream()
                                    .map(group -> new GroupDone(group, Duration.ZERO, Duration.ZERO, 1))
                                    .toList());
                }
            }
            try (PromotionLock lock = PromotionLock.acquire(
                    again.jdbc(), REUNION, request.targetName(), event -> listener.on(new Stage.Applying(event)))) {
                Recovery.run(again.jdbc(), event -> listener.on(new Stage.Applying(event)));
            }
            Optional<Fingerprint> now = fingerprint(again.jdbc());
            boolean asItWas = left.isEmpty()
                    && (!(lost.open() instanceof Open.OutsideStep) || now.equals(Optional.of(review.target())));
            return asItWas
                    ? new Outcome.RolledBack(
                            lost.sentence(), List.of(), review.target(), now, Optional.empty(), next(lost))
                    : partial(lost.sentence(), List.of(), left);
        }
    }

    private ServerConnection reconnect(Failure.ConnectionLost lost) {
        long begin = System.nanoTime();
        while (true) {
            try {
                return Connections.open(request.target(), Session.writing());
            } catch (Problem away) {
                if (Elapsed.since(begin).compareTo(REUNION) > 0) {
                    throw unreachable(lost, away);
                }
                pause();
            }
        }
    }

    private Problem unreachable(Failure.ConnectionLost lost, Problem away) {
        DatabaseState state = lost.open() instanceof Open.Nothing
                ? new DatabaseState.AsItWas(request.targetName())
                : new DatabaseState.Unknown(
                        request.targetName(), "the connection broke and the server does not answer");
        return Problem.failed(UNKNOWN, lost.sentence() + " The server could not be reached again: " + away.message())
                .state(state)
                .next("When the server is back, promote again: what is committed is not done twice.")
                .causedBy(away)
                .build();
    }

    /** Asks until the transaction has ended: the server may still be at it. */
    private boolean isCommitted(Connection connection, String transaction) throws SQLException {
        long begin = System.nanoTime();
        while (true) {
            String status = status(connection, transaction);
            if (status == null
                    || !status.equals("in progress")
                    || Elapsed.since(begin).compareTo(REUNION) > 0) {
                return "committed".equals(status);
            }
            pause();
        }
    }

    private static @Nullable String status(Connection connection, String transaction) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_catalog.pg_xact_status(?::pg_catalog.xid8)")) {
            statement.setString(1, transaction);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** The target's now; empty where it cannot be read. */
    private Optional<Fingerprint> fingerprint(Connection connection) {
        try {
            return Optional.of(gate.fingerprint(CatalogReader.read(connection, ReadDetail.OBJECTS)));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }
}
