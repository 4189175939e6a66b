package dev.pgparity.promote.request;

import dev.pgparity.apply.LockPolicy;
import dev.pgparity.catalog.Scope;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.promote.approval.ApprovalRule;
import dev.pgparity.promote.review.ApprovedWorks;
import dev.pgparity.promote.review.HazardPolicy;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.promote.work.ReturnedRows;
import dev.pgparity.promote.work.RowsOrigin;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.promote.work.Work;
import dev.pgparity.verify.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is to be promoted and what is allowed.
 *
 * @param targetName the target as the user knows it: {@code production}
 * @param target the server's own address, not a transaction pooler's
 * @param scope what of the target is looked at
 * @param works what is done, in this order
 * @param checks run before COMMIT of the last group that has one
 * @param atomic one transaction or nothing
 * @param patience how long to wait for another promotion of the same database to end
 * @param secondJudge asked at the end; {@link SecondJudge#ABSENT} where the scope is not everything
 * @param backup the backup before it; empty for none
 * @param rehearsal the copy that everything is tried on where no backup was restored
 * @param record whether the target remembers it
 * @param projectFindings what was found in the project's own files
 * @param manual what somebody has to have said
 * @param afterCommit what the application is asked afterwards; empty for nothing
 * @param exactly what was reviewed before, where nothing else may run; empty where it is reviewed now
 * @param approvals how many others have to have approved exactly this; empty where nobody has to
 */
public record PromotionRequest(
        String targetName,
        ConnectionTarget target,
        Scope scope,
        List<Work> works,
        PhaseChoice phase,
        HazardPolicy hazards,
        ProbeMode probes,
        LockPolicy locks,
        List<Check> checks,
        boolean atomic,
        Duration patience,
        SecondJudge secondJudge,
        Optional<BackupChoice> backup,
        Optional<CopyChoice> rehearsal,
        Optional<RecordChoice> record,
        Optional<AfterCommit> afterCommit,
        List<PreflightFinding> projectFindings,
        List<ManualCheck> manual,
        Optional<ApprovedWorks> exactly,
        Optional<ApprovalRule> approvals) {
    public PromotionRequest {
        works = List.copyOf(works);
        checks = List.copyOf(checks);
        projectFindings = List.copyOf(projectFindings);
        manual = List.copyOf(manual);
    }

    /**
     * Everything by default: the expand phase, nothing allowed, quick probes, no checks.
     *
     * @param scope the table in which files are remembered is never part of it
     */
    public static PromotionRequest of(String targetName, ConnectionTarget target, Scope scope, List<Work> works) {
        Scope looked = scope;
        for (Work work : works) {
            if (work instanceof Work.Migrations(MigrationWork files)) {
                looked = looked.without(new ObjectId.InSchema(Kind.TABLE, files.ledger()));
            }
        }
        return new PromotionRequest(
                targetName,
                target,
                looked,
                works,
                PhaseChoice.EXPAND,
                HazardPolicy.DEFAULT,
                ProbeMode.QUICK,
                LockPolicy.DEFAULT,
                List.of(),
                false,
                Duration.ofSeconds(2),
                SecondJudge.ABSENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A change of the schema alone. */
    public static PromotionRequest of(String targetName, ConnectionTarget target, TargetPlan plan) {
        return of(targetName, target, plan.scope(), List.of(new Work.Schema(plan)));
    }

    private <T extends Work> Optional<T> work(Class<T> kind) {
        return works.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Where the steps come from; there are none where the schema is no work of this promotion. */
    public TargetPlan plan() {
        return work(Work.Schema.class).map(Work.Schema::plan).orElseGet(() -> new TargetPlan.Nothing(scope));
    }

    /** Whether the schema as a whole is brought to another one, so that the end can be compared with it. */
    public boolean changesSchema() {
        return work(Work.Schema.class).isPresent();
    }

    /** The project's files that run; empty for none. */
    public Optional<MigrationWork> migrations() {
        return work(Work.Migrations.class).map(Work.Migrations::files);
    }

    /** Where reference rows are brought from; empty where none are. */
    public Optional<RowsOrigin> rows() {
        return work(Work.Rows.class).map(Work.Rows::origin);
    }

    /** The reference rows of earlier promotions that are taken back; empty where none are. */
    public Optional<ReturnedRows> returned() {
        return work(Work.ReturnOfRows.class).map(Work.ReturnOfRows::rows);
    }

    /** The same with one work more, at the end. */
    public PromotionRequest with(Work work) {
        List<Work> more = new ArrayList<>(works);
        more.add(work);
        return with(draft -> draft.works = more);
    }

    public PromotionRequest withPhase(PhaseChoice choice) {
        return with(draft -> draft.phase = choice);
    }

    public PromotionRequest withHazards(HazardPolicy policy) {
        return with(draft -> draft.hazards = policy);
    }

    public PromotionRequest withProbes(ProbeMode mode) {
        return with(draft -> draft.probes = mode);
    }

    public PromotionRequest withLocks(LockPolicy policy) {
        return with(draft -> draft.locks = policy);
    }

    public PromotionRequest withChecks(List<Check> all) {
        return with(draft -> draft.checks = all);
    }

    public PromotionRequest withAtomic(boolean value) {
        return with(draft -> draft.atomic = value);
    }

    public PromotionRequest withSecondJudge(SecondJudge judge) {
        return with(draft -> draft.secondJudge = judge);
    }

    public PromotionRequest withBackup(BackupChoice choice) {
        return with(draft -> draft.backup = Optional.of(choice));
    }

    public PromotionRequest withPatience(Duration longest) {
        return with(draft -> draft.patience = longest);
    }

    public PromotionRequest withRehearsal(CopyChoice copy) {
        return with(draft -> draft.rehearsal = Optional.of(copy));
    }

    public PromotionRequest withRecord(RecordChoice choice) {
        return with(draft -> draft.record = Optional.of(choice));
    }

    public PromotionRequest withAfterCommit(AfterCommit asked) {
        return with(draft -> draft.afterCommit = Optional.of(asked));
    }

    public PromotionRequest withApprovals(ApprovalRule rule) {
        return with(draft -> draft.approvals = Optional.of(rule));
    }

    /** Nothing but what is in a saved plan, or the rest of it. */
    public PromotionRequest exactly(ApprovedWorks works) {
        return with(draft -> draft.exactly = Optional.of(works));
    }

    /** For what was approved already. */
    public PromotionRequest withoutApprovals() {
        return with(draft -> draft.approvals = Optional.empty());
    }

    public PromotionRequest withProject(List<PreflightFinding> findings, List<ManualCheck> manualChecks) {
        return with(draft -> {
            draft.projectFindings = findings;
            draft.manual = manualChecks;
        });
    }

    private PromotionRequest with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.request();
    }

    /** A request while it is being changed. */
    private static final class Draft {
        private final PromotionRequest from;
        private PhaseChoice phase;
        private HazardPolicy hazards;
        private ProbeMode probes;
        private LockPolicy locks;
        private List<Check> checks;
        private boolean atomic;
        private Duration patience;
        private SecondJudge secondJudge;
        private List<Work> works;
        private Optional<BackupChoice> backup;
        private Optional<CopyChoice> rehearsal;
        private Optional<RecordChoice> record;
        private Optional<AfterCommit> afterCommit;
        private List<PreflightFinding> projectFindings;
        private List<ManualCheck> manual;
        private Optional<ApprovedWorks> exactly;
        private Optional<ApprovalRule> approvals;

        Draft(PromotionRequest from) {
            this.from = from;
            this.phase = from.phase;
            this.hazards = from.hazards;
            this.probes = from.probes;
            this.locks = from.locks;
            this.checks = from.checks;
            this.atomic = from.atomic;
            this.secondJudge = from.secondJudge;
            this.patience = from.patience;
            this.works = from.works;
            this.backup = from.backup;
            this.rehearsal = from.rehearsal;
            this.record = from.record;
            this.afterCommit = from.afterCommit;
            this.projectFindings = from.projectFindings;
            this.manual = from.manual;
            this.exactly = from.exactly;
            this.approvals = from.approvals;
        }

        PromotionRequest request() {
            return new PromotionRequest(
                    from.targetName,
                    from.target,
                    from.scope,
                    works,
                    phase,
                    hazards,
                    probes,
                    locks,
                    checks,
                    atomic,
                    patience,
                    secondJudge,
                    backup,
                    rehearsal,
                    record,
                    afterCommit,
                    projectFindings,
                    manual,
                    exactly,
                    approvals);
        }
    }
}
