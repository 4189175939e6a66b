package dev.pgparity.promote;

import dev.pgparity.apply.Cancellation;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.connect.Connections;
import dev.pgparity.connect.ServerConnection;
import dev.pgparity.connect.Session;
import dev.pgparity.data.KeptRows;
import dev.pgparity.migrate.MigrationFolder;
import dev.pgparity.migrate.MigrationRunner;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.problem.DatabaseState;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.history.HistorySettlement;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import dev.pgparity.promote.history.StandingPromotion;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.request.CopyChoice;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.request.RecordChoice;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.work.FileRules;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.promote.work.ReturnedRows;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.promote.work.Work;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import dev.pgparity.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes a finished promotion back: its lookup rows, and then a promotion towards the schema that its target had before,
 * planned for what is there now. What was built on it since is seen by that plan, and values that would be lost must be
 * allowed by name.
 */
public final class PromotionUndo {
    /** What runs now is the last promotion; which one that is must not change while it is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final ProblemCode UNKNOWN = new ProblemCode("undo.unknown");
    private static final ProblemCode NOT_LAST = new ProblemCode("undo.not-the-last");
    private static final ProblemCode MIGRATIONS = new ProblemCode("undo.migrations");
    private static final ProblemCode FAILED = new ProblemCode("undo.failed");

    /** How long to wait for those who write into lookup tables. */
    private static final int LOCK_MILLISECONDS = 2_000;

    private final String targetName;
    private final ConnectionTarget target;
    private final Scope scope;
    private final Optional<MigrationFolder> folder;
    private final PromotionListener listener;
    private final Optional<CopyChoice> copy;
    private final Cancellation cancellation;

    /** One that nobody cancels, in a project without files; {@code scope} is the one that promotions of the target have. */
    public PromotionUndo(String targetName, ConnectionTarget target, Scope scope, PromotionListener listener) {
        this(targetName, target, scope, Optional.empty(), Optional.empty(), listener, new Cancellation());
    }

    /**
     * @param scope the one that promotions of this target have
     * @param folder the project's files, for a promotion that ran some; empty where there are none
     * @param copy where their rollback files are tried first; empty for nowhere
     * @param cancellation hears of a wish that it ends
     */
    public PromotionUndo(
            String targetName,
            ConnectionTarget target,
            Scope scope,
            Optional<MigrationFolder> folder,
            Optional<CopyChoice> copy,
            PromotionListener listener,
            Cancellation cancellation) {
        this.cancellation = cancellation;
        this.targetName = targetName;
        this.target = target;
        this.scope = scope;
        this.folder = folder;
        this.copy = copy;
        this.listener = listener;
    }

    /**
     * Runs it.
     *
     * @param typed an id as the history has it, or {@code last}
     * @throws Problem when there is no such promotion, when it is not the last one that changed something, or when the
     *     target cannot be asked
     */
    public Outcome run(String typed, HazardPolicy hazards, Approval approval) {
        List<Allowances.Named> untouched = new ArrayList<>();
        Predicate<QualifiedName> mayBeLost =
                table -> hazards.allowances().covers(HazardKind.DATA_LOSS, new ObjectId.InSchema(Kind.TABLE, table));
        Found found = find(typed, mayBeLost, untouched);
        PromotionRequest request = PromotionRequest.of(
                        targetName, target, scope, List.of(found.work(), new Work.ReturnOfRows(found.rows())))
                .withPhase(PhaseChoice.ALL)
                .withHazards(hazards.allowing(untouched))
                .withProject(found.findings(), List.of())
                .withRecord(new RecordChoice(PromotionHistory.UNDO + found.id()));
        return new Promotion(
                        copy.isPresent() ? request.withRehearsal(copy.get()) : request,
                        approval,
                        listener,
                        cancellation)
                .run();
    }

    /**
     * What is taken back.
     *
     * @param work a schema towards the one before it, or before those that it went on with; or its rollback files
     * @param findings what of it cannot be
     */
    private record Found(String id, Work work, ReturnedRows rows, List<PreflightFinding> findings) {
        Found {
            findings = List.copyOf(findings);
        }
    }

    private Found find(String typed, Predicate<QualifiedName> mayBeLost, List<Allowances.Named> untouched) {
        try (ServerConnection server = Connections.open(target, Session.writing())) {
            Optional<Problem> working = new HistorySettlement(targetName, scope, folder).ifIdle(target, PATIENCE);
            if (working.isPresent()) {
                throw working.get();
            }
            Optional<PromotionHistory> history = PromotionHistory.existing(server.jdbc());
            Optional<PromotionRecord> last =
                    history.isPresent() ? StandingPromotion.latest(history.get()) : Optional.empty();
            if (!typed.equals("last")
                    && (history.isEmpty() || history.get().find(typed).isEmpty())) {
                throw unknown("remembers no promotion " + typed + ".");
            }
            if (last.isEmpty()) {
                throw unknown("remembers no promotion that could be taken back.");
            }
            String id = last.get().id();
            if (!typed.equals("last") && !typed.equals(id)) {
                throw Problem.refused(
                                NOT_LAST,
                                "Only the last promotion that stands can be taken back, and " + typed
                                        + " is not it: that is " + id + ".")
                        .next("Take back the later ones first: pgparity history " + targetName)
                        .build();
            }
            List<PromotionRecord> all = new ArrayList<>(List.of(last.get()));
            all.addAll(history.get().continued(last.get()));
            List<String> ids = all.stream().map(PromotionRecord::id).toList();
            ReturnedRows rows = new ReturnedRows(ids, mayBeLost);
            if (last.get().isByFiles()) {
                return new Found(id, new Work.Migrations(files(all)), rows, notKept(server.jdbc(), all));
            }
            Catalog before = history.get().schemaBefore(ids.getLast());
            untouched.addAll(untouched(server.jdbc(), rows, before));
            Set<ObjectId> secret = UnknownSecrets.of(
                    towards(before, Set.of()), CatalogReader.read(server.jdbc(), ReadDetail.OBJECTS_AND_DEPENDENCIES));
            List<PreflightFinding> findings = new ArrayList<>(notKept(server.jdbc(), all));
            findings.addAll(UnknownSecrets.findings(secret));
            return new Found(id, new Work.Schema(towards(before, secret)), rows, findings);
        } catch (SQLException e) {
            throw Problem.failed(FAILED, targetName + " cannot be asked about its history: " + e.getMessage())
                    .causedBy(e)
                    .build();
        }
    }

    /** The rollback files of the migrations that it ran, the newest first. */
    private MigrationWork files(List<PromotionRecord> promotions) {
        PromotionRecord last = promotions.getFirst();
        if (folder.isEmpty() || last.phase().equals(PromotionHistory.MIXED)) {
            throw Problem.refused(
                            MIGRATIONS,
                            folder.isEmpty()
                                    ? "Promotion " + last.id() + " ran migrations, and this project has none."
                                    : "Promotion " + last.id()
                                            + " ran migrations and steps that followed them; they cannot be undone together.")
                    .next(last.backup()
                            .map(one -> "Restore its backup: pgparity backup restore " + one)
                            .orElse("Write a new migration that takes the change back."))
                    .build();
        }
        List<String> versions = new ArrayList<>();
        for (PromotionRecord promotion : promotions) {
            versions.addAll(promotion.versions().reversed());
        }
        MigrationWork back = new MigrationWork(
                folder.get(),
                FileRules.of(migration -> false),
                new MigrationWork.Wanted.Back(versions.stream().distinct().toList()),
                MigrationWork.Transactions.ONE_WHERE_POSSIBLE);
        MigrationRunner.requireRollbacks(folder.get(), back.pending(new MigrationTarget(targetName, target)));
        return back;
    }

    private TargetPlan.Towards towards(Catalog before, Set<ObjectId> left) {
        return new TargetPlan.Towards(
                before,
                scope,
                difference -> left.contains(difference.id()),
                PlanSettings.DEFAULT.with(PlanSettings.Online.AUTO));
    }

    private Problem unknown(String what) {
        return Problem.usage(UNKNOWN, targetName + " " + what)
                .next("pgparity history " + targetName)
                .build();
    }

    /** A role that may not make our table cannot keep rows in it. */
    private List<PreflightFinding> notKept(Connection connection, List<PromotionRecord> promotions)
            throws SQLException {
        List<PreflightFinding> findings = new ArrayList<>();
        for (PromotionRecord promotion : promotions) {
            if (promotion.state().equals("committed")
                    && promotion.lookupRows() > 0
                    && KeptRows.of(targetName, connection, promotion.id()).isEmpty()) {
                findings.add(new PreflightFinding(
                        PreflightFinding.Weight.WARNS,
                        promotion.lookupRows() + (promotion.lookupRows() == 1 ? " lookup row" : " lookup rows")
                                + " of promotion " + promotion.id()
                                + " were not kept as they were, and stay as they are.",
                        "Correct them by hand, or restore its backup."));
            }
        }
        return findings;
    }

    /** As it is once the lookup rows are taken back: they are, and nobody keeps that. */
    private List<Allowances.Named> untouched(Connection connection, ReturnedRows rows, Catalog before)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = " + LOCK_MILLISECONDS);
            }
            rows.sync(targetName, connection, true, Optional.empty());
            return UntouchedColumns.of(connection, before);
        } catch (SQLException e) {
            throw Problem.failed(
                            FAILED, "The lookup rows of " + targetName + " cannot be taken back: " + e.getMessage())
                    .state(new DatabaseState.AsItWas(targetName))
                    .causedBy(e)
                    .build();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
