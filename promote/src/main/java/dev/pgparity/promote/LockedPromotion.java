package dev.pgparity.promote;

import dev.pgparity.apply.CommitCheck;
import dev.pgparity.apply.CommitCheck.GroupResult;
import dev.pgparity.apply.CommitCheck.Judgement;
import dev.pgparity.apply.ExecutionResult;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.PlanExecutor;
import dev.pgparity.apply.Recovery;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.observe.ProbeRunner;
import dev.pgparity.observe.TableSizes;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.plan.Step;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.restore.RestoredCopy;
import dev.pgparity.verify.Check;
import dev.pgparity.verify.Verdict;
import dev.pgparity.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A promotion from the moment on at which no other one can begin. */
final class LockedPromotion {
    private static final ProblemCode TARGET_CHANGED = new ProblemCode("promote.target-changed");

    private final PromotionRequest request;
    private final Approval approval;
    private final PromotionListener listener;
    private final ServerConnection server;
    private final FingerprintGate gate;
    private final Verifier verifier;
    private @Nullable Recording recording;
    private @Nullable String backup;
    private boolean ranSomething;

    LockedPromotion(PromotionRequest request, Approval approval, PromotionListener listener, ServerConnection server) {
        this.request = request;
        this.approval = approval;
        this.listener = listener;
        this.server = server;
        this.gate = new FingerprintGate(request.plan().scope());
        this.verifier = new Verifier(request.plan().scope());
    }

    /** Under which id the target remembers it, once it does. */
    Optional<String> recordedAs() {
        return Optional.ofNullable(recording).map(Recording::id);
    }

    /** Whether there was anything to do. */
    boolean ranSomething() {
        return ranSomething;
    }

    Outcome run() throws SQLException {
        if (request.lookups().isEmpty()) {
            return run(null);
        }
        try (LookupRows rows = LookupRows.of(request.lookups().get())) {
            return run(rows);
        }
    }

    /** @param rows the source's lookup rows; null where none are promoted */
    private Outcome run(@Nullable LookupRows rows) throws SQLException {
        long begin = System.nanoTime();
        PlanReview review = review(rows);
        listener.on(new Stage.Reviewed(review, Elapsed.since(begin)));
        Optional<Outcome> refused = refusal(review);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!review.isEmpty()) {
            Optional<Outcome> blocked = preflight(review);
            if (blocked.isPresent()) {
                return blocked.get();
            }
        }
        List<ExecutionGroup> groups = rows == null || review.isEmpty()
                ? review.selection().groups()
                : RoomForRows.in(review.selection().groups(), request.plan() instanceof TargetPlan.Towards);
        if (request.atomic() && groups.size() > 1) {
            return new Outcome.Refused(
                    "This promotion is not one transaction: lookup rows may hold the enum values that it adds only after"
                            + " their COMMIT.",
                    List.of(),
                    List.of("Leave out --atomic."));
        }
        if (!review.isEmpty() && request.backup().isPresent()) {
            Optional<Outcome> failed = safeguard(request.backup().get(), review, groups, rows);
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        if (!review.isEmpty()) {
            long asked = System.nanoTime();
            switch (approval.decide(review)) {
                case Approval.Decision.Granted(String by) -> {
                    listener.on(new Stage.Approved(by, Elapsed.since(asked)));
                    if (request.record().isPresent()) {
                        recording = Recording.begin(
                                        server.jdbc(),
                                        request,
                                        request.record().get(),
                                        review,
                                        by,
                                        Optional.ofNullable(backup),
                                        listener)
                                .orElse(null);
                    }
                }
                case Approval.Decision.Denied(String why) -> {
                    return new Outcome.Refused(why, List.of(), List.of());
                }
            }
        }
        ranSomething = !review.isEmpty();
        Outcome outcome = apply(review, groups, rows);
        if (recording != null) {
            recording.ended(server.jdbc(), outcome);
        }
        return outcome;
    }

    private Optional<Outcome> preflight(PlanReview review) throws SQLException {
        long begin = System.nanoTime();
        List<PreflightFinding> findings = new TargetPreflight(server.jdbc(), request.targetName(), review, gate).look();
        findings.addAll(request.projectFindings());
        for (ManualCheck check : request.manual()) {
            check.by()
                    .ifPresent(by -> findings.add(new PreflightFinding(
                            PreflightFinding.Weight.TELLS,
                            (by.isEmpty() ? "Somebody" : by) + " says: " + check.text() + ".",
                            "")));
        }
        listener.on(new Stage.Preflight(findings, Elapsed.since(begin)));
        List<PreflightFinding> blocking = findings.stream()
                .filter(finding -> finding.weight() == PreflightFinding.Weight.BLOCKS)
                .toList();
        if (!blocking.isEmpty()) {
            return Optional.of(new Outcome.Refused(
                    blocking.size() == 1
                            ? blocking.getFirst().what() + " Nothing has run."
                            : blocking.size() + " things are in the way, so nothing has run.",
                    List.of(),
                    blocking.stream().map(PreflightFinding::next).distinct().toList()));
        }
        List<String> open = request.manual().stream()
                .filter(check -> check.by().isEmpty())
                .map(ManualCheck::text)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(
                        "Nobody has said yet: " + String.join("; ", open) + ".",
                        List.of(),
                        List.of("Say it at the prompt, or with --checked \"…\" for each.")));
    }

    /** The backup, and the promotion on a restored copy of it; an outcome where that failed. */
    private Optional<Outcome> safeguard(
            BackupChoice choice, PlanReview review, List<ExecutionGroup> groups, @Nullable LookupRows rows)
            throws SQLException {
        Optional<RestoredCopy> saved = Safeguard.take(choice, stage -> {
            if (stage instanceof Stage.BackedUp made) {
                backup = made.backup().id();
            }
            listener.on(stage);
        });
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        try (RestoredCopy copy = saved.get()) {
            long begin = System.nanoTime();
            RehearsedSteps rehearsed = new PlanRehearsal(request, rows).run(copy, groups);
            listener.on(new Stage.Rehearsed(rehearsed, Elapsed.since(begin)));
            return rehearsed
                    .failure()
                    .map(why -> new Outcome.RolledBack(
                            "The rehearsal failed: " + why,
                            rehearsed.details(),
                            review.target(),
                            Optional.of(review.target()),
                            Optional.empty(),
                            List.of("Nothing has run in " + request.targetName() + ".")));
        }
    }

    private PlanReview review(@Nullable LookupRows rows) throws SQLException {
        Connection jdbc = server.jdbc();
        Catalog target = CatalogReader.read(jdbc, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        Plan plan = plan(target);
        TableSizes sizes = TableSizes.read(jdbc);
        HazardReview hazards = HazardReview.of(
                plan, new ProbeRunner(jdbc, request.probes()).run(plan.steps().toList()), sizes);
        Selection selection = Selection.of(hazards.plan(), request.phase());
        Catalog expected = Plan.expected(plan.target(), selection.steps().stream());
        return new PlanReview(
                hazards,
                selection,
                gate.fingerprint(target),
                gate.fingerprint(expected),
                rows == null ? List.of() : rows.compare(request.targetName(), jdbc));
    }

    private Plan plan(Catalog target) throws SQLException {
        return switch (request.plan()) {
            case TargetPlan.Towards towards -> towards.plan(target);
            case PlanFile file -> file.plan(target, groups(file, gate.fingerprint(target)));
        };
    }

    /** All groups of a reviewed plan, or those that an interrupted run of it left. */
    private List<ExecutionGroup> groups(PlanFile file, Fingerprint now) throws SQLException {
        if (file.isFor(now)) {
            return file.content().groups();
        }
        return Recovery.remaining(server.jdbc(), file.name(), file.content().groups(), now)
                .orElseThrow(() -> Problem.refused(
                                TARGET_CHANGED,
                                request.targetName() + " has changed since the plan was made: its fingerprint is "
                                        + now.brief() + ", the plan is for "
                                        + file.content().target().brief() + ".")
                        .next("Make the plan again and review it: pgparity plan SOURCE " + request.targetName()
                                + " --out plan.json")
                        .build());
    }

    private Optional<Outcome> refusal(PlanReview review) {
        Selection selection = review.selection();
        if (request.phase() == PhaseChoice.CONTRACT && selection.waitingBefore() > 0) {
            return Optional.of(new Outcome.Refused(
                    "The contract phase comes after the expand phase, of which " + selection.waitingBefore()
                            + (selection.waitingBefore() == 1 ? " step is" : " steps are") + " not done.",
                    List.of(),
                    List.of("Run the expand phase first: --phase expand, or both: --phase all.")));
        }
        Optional<String> notAtomic = request.atomic() ? selection.notAtomic() : Optional.empty();
        if (notAtomic.isPresent()) {
            return Optional.of(new Outcome.Refused(
                    "This promotion is not one transaction: " + notAtomic.get() + ".",
                    List.of(),
                    List.of("Leave out --atomic, or plan without online ways (online: { mode: never }).")));
        }
        Optional<Step> unknown = selection.steps().stream()
                .filter(step -> !request.plan().secrets().knows(step.secrets()))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(new Outcome.Refused(
                    "The step \"" + unknown.get().summary()
                            + "\" needs a secret that is in no file, and SOURCE was not read or does not show it.",
                    List.of(),
                    List.of("Promote from the database itself, with a role that may read it (a superuser).")));
        }
        List<Refusal> refusals = request.hazards().refusals(selection.steps(), review.hazards());
        if (refusals.isEmpty()) {
            return Optional.empty();
        }
        List<String> next = new ArrayList<>();
        refusals.stream()
                .filter(Refusal::allowable)
                .map(refusal -> "--allow " + refusal.hazard().allowance())
                .distinct()
                .forEach(next::add);
        return Optional.of(new Outcome.Refused(
                refusals.size() == 1
                        ? "A hazard is not allowed, so nothing has run."
                        : refusals.size() + " hazards are not allowed, so nothing has run.",
                refusals,
                next));
    }

    private Outcome apply(PlanReview review, List<ExecutionGroup> groups, @Nullable LookupRows rows)
            throws SQLException {
        Catalog before = review.plan().target();
        Judge judge = new Judge(groups, rows, review.lookups().stream().anyMatch(one -> !one.inParity()));
        Aftermath aftermath = new Aftermath(request, listener, gate, verifier, review, groups);
        if (groups.isEmpty()) {
            return aftermath.committed(server.jdbc(), List.of());
        }
        long begin = System.nanoTime();
        ExecutionResult result = new PlanExecutor(
                        server.jdbc(), second(), gate, request.locks(), event -> listener.on(new Stage.Applying(event)))
                .run(planName(review), groups, before, judge, request.plan().secrets());
        return switch (result) {
            case ExecutionResult.Done(List<ExecutionResult.GroupDone> done) -> {
                listener.on(new Stage.Applied(review.selection().steps().size(), Elapsed.since(begin)));
                yield aftermath.committed(server.jdbc(), done);
            }
            case ExecutionResult.Failed failed -> aftermath.failed(server.jdbc(), failed, judge.last());
        };
    }

    /** Two runs of the same change of the same target have one name, so that the second finds the first's journal. */
    private String planName(PlanReview review) {
        return switch (request.plan()) {
            case PlanFile file -> file.name();
            case TargetPlan.Towards towards ->
                review.target().sha256() + " to " + review.expected().sha256();
        };
    }

    /** A second session sees who blocks whom; one that is not to be had costs only that knowledge. */
    private @Nullable Connection second() {
        try {
            return Connections.open(request.target(), Session.reading()).jdbc();
        } catch (Problem noSecond) {
            return null;
        }
    }

    /** The number of the group with which lookup rows, checks and verdict come: the last that is a transaction. */
    static int checkedGroup(List<ExecutionGroup> groups) {
        return groups.stream()
                .filter(ExecutionGroup::inTransaction)
                .reduce((a, b) -> b)
                .or(() -> groups.stream().reduce((a, b) -> b))
                .map(ExecutionGroup::number)
                .orElse(0);
    }

    /** The verifier as the executor knows it. */
    private final class Judge implements CommitCheck {
        private final int checked;
        private final @Nullable LookupRows rows;
        private final boolean differ;
        private @Nullable Verdict last;

        Judge(List<ExecutionGroup> groups, @Nullable LookupRows rows, boolean differ) {
            this.rows = rows;
            this.differ = differ;
            this.checked = checkedGroup(groups);
        }

        @Override
        public Judgement judge(Connection connection, GroupResult result) throws SQLException {
            long begin = System.nanoTime();
            boolean withChecks = !result.undo() && result.group().number() == checked;
            if (withChecks && rows != null) {
                try {
                    listener.on(new Stage.LookupsWritten(
                            rows.sync(request.targetName(), connection, differ), Elapsed.since(begin)));
                } catch (Problem problem) {
                    return new Judgement.Rejected(
                            problem.message(),
                            problem.details().stream()
                                    .map(Problem.Detail::toString)
                                    .toList());
                }
                begin = System.nanoTime();
            }
            List<Check> checks = withChecks ? request.checks() : List.of();
            Verdict verdict = verifier.judge(connection, result.expected(), result.rowChanges(), checks);
            listener.on(new Stage.Judged(result.group().number(), verdict, Elapsed.since(begin)));
            if (!result.undo()) {
                last = verdict;
            }
            if (withChecks
                    && verdict instanceof Verdict.Proven
                    && recording != null
                    && result.group().inTransaction()) {
                recording.committed(connection);
            }
            return verdict instanceof Verdict.Proven
                    ? new Judgement.Accepted()
                    : new Judgement.Rejected(verdict.sentence(), verdict.details());
        }

        Optional<Verdict> last() {
            return Optional.ofNullable(last).filter(verdict -> !(verdict instanceof Verdict.Proven));
        }
    }
}
