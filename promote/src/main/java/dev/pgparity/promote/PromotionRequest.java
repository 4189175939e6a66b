package dev.pgparity.promote;

import dev.pgparity.apply.LockPolicy;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.verify.Check;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is to be promoted and what is allowed.
 *
 * @param targetName the target as the user knows it: {@code production}
 * @param target the server's own address, not a transaction pooler's
 * @param plan towards a source, or a reviewed file
 * @param checks run before COMMIT of the last group that has one
 * @param atomic one transaction or nothing
 * @param patience how long to wait for another promotion of the same database to end
 * @param secondJudge asked at the end; {@link SecondJudge#ABSENT} where the scope is not everything
 * @param lookups rows that are promoted with the schema
 * @param returned the lookup rows of an earlier promotion that are taken back; then {@code lookups} is empty
 * @param backup the backup before it; empty for none
 * @param record whether the target remembers it
 * @param projectFindings what was found in the project's own files
 * @param manual what somebody has to have said
 * @param afterCommit what the application is asked afterwards; empty for nothing
 * @param approvals how many others have to have approved exactly this; empty where nobody has to
 */
public record PromotionRequest(
        String targetName,
        ConnectionTarget target,
        TargetPlan plan,
        PhaseChoice phase,
        HazardPolicy hazards,
        ProbeMode probes,
        LockPolicy locks,
        List<Check> checks,
        boolean atomic,
        Duration patience,
        SecondJudge secondJudge,
        Optional<LookupData> lookups,
        Optional<ReturnedRows> returned,
        Optional<BackupChoice> backup,
        Optional<RecordChoice> record,
        Optional<AfterCommit> afterCommit,
        List<PreflightFinding> projectFindings,
        List<ManualCheck> manual,
        Optional<ApprovalRule> approvals) {
    public PromotionRequest {
        checks = List.copyOf(checks);
        projectFindings = List.copyOf(projectFindings);
        manual = List.copyOf(manual);
    }

    /** Everything by default: the expand phase, nothing allowed, quick probes, no checks. */
    public static PromotionRequest of(String targetName, ConnectionTarget target, TargetPlan plan) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
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
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
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

    public PromotionRequest withLookups(LookupData data) {
        return with(draft ->
                draft.lookups = Optional.of(data).filter(some -> !some.tables().isEmpty()));
    }

    PromotionRequest withReturned(ReturnedRows rows) {
        return with(draft -> draft.returned = Optional.of(rows));
    }

    public PromotionRequest withBackup(BackupChoice choice) {
        return with(draft -> draft.backup = Optional.of(choice));
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
        private SecondJudge secondJudge;
        private Optional<LookupData> lookups;
        private Optional<ReturnedRows> returned;
        private Optional<BackupChoice> backup;
        private Optional<RecordChoice> record;
        private Optional<AfterCommit> afterCommit;
        private List<PreflightFinding> projectFindings;
        private List<ManualCheck> manual;
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
            this.lookups = from.lookups;
            this.returned = from.returned;
            this.backup = from.backup;
            this.record = from.record;
            this.afterCommit = from.afterCommit;
            this.projectFindings = from.projectFindings;
            this.manual = from.manual;
            this.approvals = from.approvals;
        }

        PromotionRequest request() {
            return new PromotionRequest(
                    from.targetName,
                    from.target,
                    from.plan,
                    phase,
                    hazards,
                    probes,
                    locks,
                    checks,
                    atomic,
                    from.patience,
                    secondJudge,
                    lookups,
                    returned,
                    backup,
                    record,
                    afterCommit,
                    projectFindings,
                    manual,
                    approvals);
        }
    }
}
