package dev.pgparity.promote;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.audit.AuditAction;
import dev.pgparity.audit.AuditLog;
import dev.pgparity.audit.Digest;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.TableDifference;
import dev.pgparity.health.Finding;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.migrate.MigrationOptions;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.own.OwnSchema;
import dev.pgparity.own.Rights;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.preflight.ServerPreflight;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.Approval.Decision;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.restore.RestoredCopy;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.verify.Check;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that is the project's own migrations, with everything around them: preflight, backup, rehearsal on the
 * restored copy, approval, the migrations with lookup data and checks, the target's history, the application.
 */
public final class MigrationRelease {
    private static final ProblemCode FAILED = new ProblemCode("promote.failed");
    /** How the history tells it from a promotion of steps; undoing is then the migrations' own business. */
    static final String PHASE = "migrations";

    private final Request request;
    private final Consumer<Stage> stages;
    private final Consumer<MigrationEvent> events;
    private final Cancellation cancellation;

    public MigrationRelease(Request request, Consumer<Stage> stages, Consumer<MigrationEvent> events) {
        this(request, stages, events, new Cancellation());
    }

    /** @param cancellation heard between the stages and while migrations run */
    public MigrationRelease(
            Request request, Consumer<Stage> stages, Consumer<MigrationEvent> events, Cancellation cancellation) {
        this.request = request;
        this.stages = stages;
        this.events = events;
        this.cancellation = cancellation;
    }

    /**
     * What is released.
     *
     * @param pending in order; at least one
     * @param target the server's own address
     * @param scope what the history remembers
     * @param lookups rows that go along; may have no tables
     * @param approvals how many others have to have approved these migrations and rows; empty where nobody has to
     */
    public record Request(
            MigrationPromotion promotion,
            List<Migration> pending,
            String source,
            String targetName,
            ConnectionTarget target,
            Scope scope,
            MigrationOptions options,
            Optional<LookupData> lookups,
            List<Check> checks,
            Optional<BackupChoice> backup,
            List<PreflightFinding> projectFindings,
            List<ManualCheck> manual,
            AfterCommit after,
            Optional<ApprovalRule> approvals) {
        public Request {
            pending = List.copyOf(pending);
            checks = List.copyOf(checks);
            projectFindings = List.copyOf(projectFindings);
            manual = List.copyOf(manual);
        }

        /** The same where nobody has to have agreed to anything, because only the restored copy is changed. */
        public Request onCopyOf(BackupChoice taken) {
            return new Request(
                    promotion,
                    pending,
                    source,
                    targetName,
                    target,
                    scope,
                    options,
                    lookups,
                    checks,
                    Optional.of(taken),
                    projectFindings,
                    List.of(),
                    after,
                    Optional.empty());
        }
    }

    /** How it ended. */
    public sealed interface Result {
        /** Committed, and the application is well. */
        record Done() implements Result {}

        /** Nothing has run. */
        record Denied(String why) implements Result {}

        /** It was committed, and the application is not well; migrations are taken back by a restore or not at all. */
        record Unwell(List<Finding> failures, TakingBack takingBack) implements Result {
            public Unwell {
                failures = List.copyOf(failures);
            }
        }
    }

    /**
     * Runs it.
     *
     * @param approve sees how the lookup rows differ and says whether all of it may run
     * @throws Problem when it failed; what is committed then, it says
     */
    public Result run(Function<List<TableDifference>, Decision> approve) {
        Optional<String> open = preflight();
        if (open.isPresent()) {
            return new Result.Denied(open.get());
        }
        Optional<String> unapproved = unapproved();
        if (unapproved.isPresent()) {
            return new Result.Denied(unapproved.get());
        }
        @Nullable String backup = null;
        if (request.backup().isPresent()) {
            backup = safeguard(request.backup().get());
        }
        if (cancellation.by().isPresent()) {
            return new Result.Denied("Cancelled by " + cancellation.by().get() + " before anything had run.");
        }
        try (Rows rows = Rows.of(request.lookups())) {
            String by;
            switch (approve.apply(preview(rows))) {
                case Decision.Denied(String why) -> {
                    return new Result.Denied(why);
                }
                case Decision.Granted(String who) -> by = who;
            }
            Catalog before = catalog();
            request.promotion()
                    .run(request.pending(), request.options(), rows.rows(), request.checks(), events, cancellation);
            remember(by, before, Optional.ofNullable(backup));
        }
        return application(Optional.ofNullable(backup));
    }

    /**
     * Approves exactly these migrations and rows instead of running them.
     *
     * @param approve sees how the lookup rows differ and says whether all of it may run
     */
    public PromotionApproval.Result approve(Function<List<TableDifference>, Decision> approve) {
        try (Rows rows = Rows.of(request.lookups())) {
            List<TableDifference> differences = preview(rows);
            return switch (approve.apply(differences)) {
                case Decision.Denied(String why) -> new PromotionApproval.Result.NotGiven(why);
                case Decision.Granted(String by) ->
                    new PromotionApproval.Result.Given(
                            PromotionApproval.write(request.targetName(), request.target(), identity(differences), by));
            };
        }
    }

    /**
     * What it would do, without beginning it.
     *
     * @param identity what approving it means
     * @param rows how the lookup rows differ
     */
    public record Preview(String identity, List<TableDifference> rows) {
        public Preview {
            rows = List.copyOf(rows);
        }
    }

    /** Looks at the target. */
    public Preview preview() {
        try (Rows rows = Rows.of(request.lookups())) {
            List<TableDifference> differences = preview(rows);
            return new Preview(identity(differences), differences);
        }
    }

    /** Why it lacks somebody's approval; empty where it does not. */
    private Optional<String> unapproved() {
        if (request.approvals().isEmpty()) {
            return Optional.empty();
        }
        ApprovalRule rule = request.approvals().get();
        try (Rows rows = Rows.of(request.lookups())) {
            String identity = identity(preview(rows));
            try (ServerConnection server = Connections.open(request.target(), Session.reading())) {
                return rule.missing(new ApprovalRegister(server.jdbc()).counting(identity, rule));
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    /** What approving it means: these files with this content, and these rows. */
    private String identity(List<TableDifference> differences) {
        return Digest.of(Stream.concat(
                Stream.concat(
                        Stream.of(request.targetName()),
                        request.pending().stream()
                                .flatMap(one -> Stream.of(
                                        one.version(), request.promotion().text(one)))),
                PlanReview.rows(differences)));
    }

    private Optional<String> preflight() {
        long begin = System.nanoTime();
        List<PreflightFinding> findings = new ArrayList<>();
        try (ServerConnection server = Connections.open(request.target(), Session.reading())) {
            OwnSchema.requireUsable(server.jdbc(), Rights.PROMOTE);
            findings.addAll(new ServerPreflight(server.jdbc()).look(List.of()));
            stoppedWrites()
                    .refusal(server.jdbc())
                    .ifPresent(refused -> findings.add(new PreflightFinding(
                            PreflightFinding.Weight.BLOCKS, refused.why(), String.join(" ", refused.next()))));
        } catch (SQLException e) {
            throw failed(e);
        }
        findings.addAll(request.promotion().disorder());
        findings.addAll(request.projectFindings());
        stages.accept(new Stage.Preflight(findings, Elapsed.since(begin)));
        Optional<String> blocked = findings.stream()
                .filter(finding -> finding.weight() == PreflightFinding.Weight.BLOCKS)
                .map(finding -> finding.what() + " " + finding.next())
                .findFirst();
        if (blocked.isPresent()) {
            return blocked;
        }
        List<String> open = request.manual().stream()
                .filter(check -> check.by().isEmpty())
                .map(ManualCheck::text)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of("Nobody has said yet: " + String.join("; ", open) + ".");
    }

    /** The backup's id. */
    private String safeguard(BackupChoice choice) {
        String[] id = new String[1];
        Optional<RestoredCopy> saved = Safeguard.take(choice, stage -> {
            if (stage instanceof Stage.BackedUp made) {
                id[0] = made.backup().id();
            }
            stages.accept(stage);
        });
        if (saved.isPresent()) {
            try (RestoredCopy copy = saved.get();
                    Rows rows = Rows.of(request.lookups())) {
                long begin = System.nanoTime();
                List<RehearsedSteps.StepTime> times = new ArrayList<>();
                RewriteWatch rewrites = rewrites(copy);
                request.promotion()
                        .onCopy(new MigrationTarget(
                                "the restored copy", copy.database().target(), true))
                        .run(
                                request.pending(),
                                request.options(),
                                rows.rows(),
                                request.checks(),
                                event -> {
                                    if (event instanceof MigrationEvent.Done done) {
                                        times.add(new RehearsedSteps.StepTime(
                                                done.migration().title(), done.took()));
                                    }
                                },
                                cancellation);
                stages.accept(new Stage.Rehearsed(
                        new RehearsedSteps(times, List.of(), rewritten(copy, rewrites), Optional.empty(), List.of()),
                        Elapsed.since(begin)));
            }
        }
        return id[0];
    }

    private RewriteWatch rewrites(RestoredCopy copy) {
        try (Connection jdbc = copy.database().connect()) {
            return RewriteWatch.begin(jdbc);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<String> rewritten(RestoredCopy copy, RewriteWatch watch) {
        try (Connection jdbc = copy.database().connect()) {
            return watch.rewritten(jdbc);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<TableDifference> preview(Rows rows) {
        if (rows.rows().isEmpty()) {
            return List.of();
        }
        try (ServerConnection server = Connections.open(request.target(), Session.reading())) {
            return rows.rows().get().compare(request.targetName(), server.jdbc());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Catalog catalog() {
        try (ServerConnection server = Connections.open(request.target(), Session.reading())) {
            return request.scope().apply(CatalogReader.read(server.jdbc(), ReadDetail.OBJECTS_AND_DEPENDENCIES));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A history that cannot be kept is told, and is no failure. */
    private void remember(String by, Catalog before, Optional<String> backup) {
        FingerprintGate gate = new FingerprintGate(request.scope());
        Instant now = Instant.now();
        try (ServerConnection server = Connections.open(request.target(), Session.writing())) {
            Catalog after =
                    request.scope().apply(CatalogReader.read(server.jdbc(), ReadDetail.OBJECTS_AND_DEPENDENCIES));
            PromotionHistory history = PromotionHistory.open(server.jdbc());
            String id = history.free(PromotionHistory.id(request.targetName(), now));
            history.begin(
                    new PromotionRecord(
                            id,
                            request.source(),
                            request.targetName(),
                            by,
                            PHASE,
                            "running",
                            request.pending().size(),
                            0,
                            gate.fingerprint(before).sha256(),
                            gate.fingerprint(after).sha256(),
                            request.scope().description(),
                            backup,
                            request.pending().stream().map(Migration::title).collect(Collectors.joining("\n")),
                            now,
                            Optional.empty(),
                            Optional.empty()),
                    before,
                    after);
            history.end(id, "committed", "");
            AuditLog.of(server.jdbc())
                    .append(
                            by,
                            AuditAction.MIGRATED,
                            id,
                            "from " + request.source() + ": "
                                    + request.pending().stream()
                                            .map(Migration::version)
                                            .collect(Collectors.joining(", ")));
            stages.accept(new Stage.Recorded(id));
            AuditLog.of(server.jdbc()).head().ifPresent(head -> stages.accept(new Stage.Audited(head)));
        } catch (SQLException e) {
            stages.accept(new Stage.NotRecorded("the target's history cannot be written: " + e.getMessage()));
        } catch (Problem problem) {
            // the migrations are committed, whatever becomes of the record
            stages.accept(new Stage.NotRecorded("the target's history cannot be written: " + problem.message()));
        }
    }

    /** What migrations write besides lookup rows is a difference that forbids a restore, save for their ledger. */
    private StoppedWrites stoppedWrites() {
        List<QualifiedName> exempt = new ArrayList<>(StoppedWrites.tables(request.lookups()));
        exempt.add(request.promotion().ledger());
        return new StoppedWrites(request.targetName(), request.after().reaction(), request.backup(), exempt);
    }

    private Result application(Optional<String> backup) {
        long begin = System.nanoTime();
        List<Finding> findings = request.after().checks().run(true);
        stages.accept(new Stage.ApplicationAsked(findings, Elapsed.since(begin)));
        List<Finding> failures =
                findings.stream().filter(finding -> !finding.holds()).toList();
        return failures.isEmpty()
                ? new Result.Done()
                : new Result.Unwell(failures, stoppedWrites().restore(backup, stages));
    }

    private Problem failed(SQLException e) {
        return Problem.failed(FAILED, request.targetName() + " says: " + e.getMessage())
                .attempting("preparing the promotion to " + request.targetName())
                .causedBy(e)
                .build();
    }

    /** The source's lookup rows where any are declared. */
    private record Rows(Optional<LookupRows> rows) implements AutoCloseable {
        static Rows of(Optional<LookupData> data) {
            return new Rows(data.filter(some -> !some.tables().isEmpty()).map(LookupRows::of));
        }

        @Override
        public void close() {
            rows.ifPresent(LookupRows::close);
        }
    }
}
