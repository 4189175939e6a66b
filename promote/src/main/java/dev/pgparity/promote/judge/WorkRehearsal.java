package dev.pgparity.promote.judge;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.CommitCheck;
import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.LockPolicy;
import dev.pgparity.apply.PlanExecutor;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.outcome.FailureAdvice;
import dev.pgparity.promote.outcome.RehearsedSteps;
import dev.pgparity.promote.outcome.RehearsedSteps.StepTime;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.work.LookupWork;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.rehearse.HeldLocks;
import dev.pgparity.rehearse.Observation.Lock;
import dev.pgparity.restore.RestoredCopy;
import dev.pgparity.restore.SchemaCopy;
import dev.pgparity.scratch.ScratchDatabase;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs exactly the works of a promotion on a copy of its target, judged as they will be there. */
public final class WorkRehearsal {
    private final PromotionRequest request;
    private final PlanReview review;
    private final List<ExecutionGroup> groups;
    private final @Nullable LookupWork rows;
    private final Cancellation cancellation;

    /**
     * @param groups of the plan, as they will run
     * @param rows what is done to reference rows; null for nothing
     * @param cancellation stops it
     */
    public WorkRehearsal(
            PromotionRequest request,
            PlanReview review,
            List<ExecutionGroup> groups,
            @Nullable LookupWork rows,
            Cancellation cancellation) {
        this.cancellation = cancellation;
        this.request = request;
        this.review = review;
        this.groups = groups;
        this.rows = rows;
    }

    /**
     * What a copy showed.
     *
     * @param migrations with the hazards that were observed there
     */
    public record Result(RehearsedSteps rehearsed, List<ReviewedMigration> migrations) {
        public Result {
            migrations = List.copyOf(migrations);
        }
    }

    /** On a restored backup: files, steps, rows, checks. */
    public Result on(RestoredCopy copy) throws SQLException {
        Watch watch = new Watch();
        CommitJudge judge = judge(watch);
        if (review.migrations().isEmpty()) {
            return new Result(steps(copy.database(), watch, judge), List.of());
        }
        try {
            FilesOnCopy.Seen seen = new FilesOnCopy(request, review.migrations())
                    .run(copy.database(), review.plan().target(), judge::judgeFiles, cancellation);
            RehearsedSteps planned = groups.isEmpty()
                    ? new RehearsedSteps(List.of(), List.of(), List.of(), Optional.empty(), List.of())
                    : steps(copy.database(), watch, judge);
            return new Result(seen.and(planned), seen.migrations());
        } catch (Problem problem) {
            return new Result(FilesOnCopy.failure(problem), review.migrations());
        }
    }

    /** On a copy of the schema alone, which has no rows to check: what the files drop and rewrite. */
    public Result on(SchemaCopy copy) {
        FilesOnCopy.Seen seen = new FilesOnCopy(request, review.migrations())
                .run(copy.database(), review.plan().target(), connection -> {}, cancellation);
        return new Result(
                new RehearsedSteps(seen.steps(), seen.locks(), seen.rewritten(), Optional.empty(), List.of()),
                seen.migrations());
    }

    private CommitJudge judge(Watch watch) {
        return new CommitJudge(request, new Verifier(request.scope()), stage -> {}, watch, groups, rows, true);
    }

    private RehearsedSteps steps(ScratchDatabase copy, Watch watch, CommitJudge judge) throws SQLException {
        List<StepTime> times = new ArrayList<>();
        try (ServerConnection server = Connections.open(copy.target(), Session.writing())) {
            Connection jdbc = server.jdbc();
            RewriteWatch rewrites = RewriteWatch.begin(jdbc);
            watch.locks = HeldLocks.begin(jdbc);
            Catalog before = CatalogReader.read(jdbc, ReadDetail.OBJECTS);
            cancellation.interruptible(jdbc);
            ExecutionResult result = new PlanExecutor(
                            jdbc,
                            null,
                            new FingerprintGate(request.scope()),
                            LockPolicy.DEFAULT,
                            event -> note(event, times))
                    .run("rehearsal", groups, before, judge, request.plan().secrets());
            cancellation.uninterruptible();
            List<Lock> held = List.copyOf(watch.held.values());
            return switch (result) {
                case ExecutionResult.Done done ->
                    new RehearsedSteps(times, held, rewrites.rewritten(jdbc), Optional.empty(), List.of());
                case ExecutionResult.Failed failed ->
                    new RehearsedSteps(
                            times,
                            held,
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

    /** A copy keeps nothing and remembers nothing. */
    private final class Watch implements CommitJudge.Place {
        private final Map<String, Lock> held = new LinkedHashMap<>();
        private @Nullable HeldLocks locks;

        @Override
        public String name() {
            return "the copy";
        }

        @Override
        public Optional<String> keepsRowsFor() {
            return Optional.empty();
        }

        @Override
        public void proven(Connection connection) {
            // nothing is recorded of a rehearsal
        }

        @Override
        public void seen(Connection connection, CommitCheck.GroupResult result) throws SQLException {
            if (locks != null && !result.undo() && result.group().inTransaction()) {
                locks.blocking(connection).forEach(lock -> held.merge(lock.relation(), lock, WorkRehearsal::stronger));
            }
        }

        @Override
        public Optional<String> cancelled() {
            return cancellation.by();
        }
    }
}
