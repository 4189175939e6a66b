package dev.pgparity.promote;

import dev.pgparity.apply.CommitCheck;
import dev.pgparity.apply.CommitCheck.GroupResult;
import dev.pgparity.apply.CommitCheck.Judgement;
import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.LockPolicy;
import dev.pgparity.apply.PlanExecutor;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.RehearsedSteps.StepTime;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.rehearse.HeldLocks;
import dev.pgparity.rehearse.Observation.Lock;
import dev.pgparity.restore.RestoredCopy;
import dev.pgparity.verify.Check;
import dev.pgparity.verify.Verdict;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs exactly the groups of a promotion on a restored copy of its target, with the lookup rows and the checks. */
final class PlanRehearsal {
    private static final String COPY = "the copy";

    private final PromotionRequest request;
    private final @Nullable LookupWork rows;

    PlanRehearsal(PromotionRequest request, @Nullable LookupWork rows) {
        this.request = request;
        this.rows = rows;
    }

    RehearsedSteps run(RestoredCopy copy, List<ExecutionGroup> groups) throws SQLException {
        List<StepTime> times = new ArrayList<>();
        Map<String, Lock> held = new LinkedHashMap<>();
        try (ServerConnection server = Connections.open(copy.database().target(), Session.writing())) {
            Connection jdbc = server.jdbc();
            RewriteWatch rewrites = RewriteWatch.begin(jdbc);
            HeldLocks locks = HeldLocks.begin(jdbc);
            Catalog before = CatalogReader.read(jdbc, ReadDetail.OBJECTS);
            ExecutionResult result = new PlanExecutor(
                            jdbc,
                            null,
                            new FingerprintGate(request.plan().scope()),
                            LockPolicy.DEFAULT,
                            event -> note(event, times))
                    .run(
                            "rehearsal",
                            groups,
                            before,
                            new Judge(groups, locks, held),
                            request.plan().secrets());
            return switch (result) {
                case ExecutionResult.Done done ->
                    new RehearsedSteps(
                            times, List.copyOf(held.values()), rewrites.rewritten(jdbc), Optional.empty(), List.of());
                case ExecutionResult.Failed failed ->
                    new RehearsedSteps(
                            times,
                            List.copyOf(held.values()),
                            List.of(),
                            Optional.of(failed.failure().sentence()),
                            FailureAdvice.details(failed.failure()));
            };
        }
    }

    private static void note(ExecutionEvent event, List<StepTime> times) {
        if (event instanceof ExecutionEvent.StepDone done) {
            times.add(new StepTime(done.step().summary(), done.took()));
        }
    }

    /** The later one is as strong at least, save where another transaction needed less. */
    private static Lock stronger(Lock one, Lock other) {
        return one.mode().equals("ACCESS EXCLUSIVE") ? one : other;
    }

    /** What judges the promotion itself judges its rehearsal. */
    private final class Judge implements CommitCheck {
        private final int checked;
        private final HeldLocks locks;
        private final Map<String, Lock> held;

        Judge(List<ExecutionGroup> groups, HeldLocks locks, Map<String, Lock> held) {
            this.locks = locks;
            this.held = held;
            this.checked = LockedPromotion.checkedGroup(groups);
        }

        @Override
        public Judgement judge(Connection connection, GroupResult result) throws SQLException {
            if (!result.undo() && result.group().inTransaction()) {
                locks.blocking(connection).forEach(lock -> held.merge(lock.relation(), lock, PlanRehearsal::stronger));
            }
            boolean withChecks = !result.undo() && result.group().number() == checked;
            if (withChecks && rows != null) {
                try {
                    rows.sync(COPY, connection, true, Optional.empty());
                } catch (Problem problem) {
                    return new Judgement.Rejected(
                            problem.message(),
                            problem.details().stream()
                                    .map(Problem.Detail::toString)
                                    .toList());
                }
            }
            List<Check> checks = withChecks ? request.checks() : List.of();
            Verdict verdict = new Verifier(request.plan().scope()).judge(connection, result, checks);
            return verdict instanceof Verdict.Proven
                    ? new Judgement.Accepted()
                    : new Judgement.Rejected(verdict.sentence(), verdict.details());
        }
    }
}
