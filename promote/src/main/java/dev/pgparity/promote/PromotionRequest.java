package dev.pgparity.promote;

import dev.pgparity.apply.LockPolicy;
import dev.pgparity.connect.ConnectionTarget;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.verify.Check;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
 * @param backup the backup before it; empty for none
 * @param record whether the target remembers it
 * @param projectFindings what was found in the project's own files
 * @param manual what somebody has to have said
 * @param afterCommit what the application is asked afterwards; empty for nothing
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
        Optional<BackupChoice> backup,
        Optional<RecordChoice> record,
        Optional<AfterCommit> afterCommit,
        List<PreflightFinding> projectFindings,
        List<ManualCheck> manual) {
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
                List.of(),
                List.of());
    }

    public PromotionRequest withPhase(PhaseChoice choice) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                choice,
                hazards,
                probes,
                locks,
                checks,
                atomic,
                patience,
                secondJudge,
                lookups,
                backup,
                record,
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withHazards(HazardPolicy policy) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                policy,
                probes,
                locks,
                checks,
                atomic,
                patience,
                secondJudge,
                lookups,
                backup,
                record,
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withProbes(ProbeMode mode) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                mode,
                locks,
                checks,
                atomic,
                patience,
                secondJudge,
                lookups,
                backup,
                record,
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withLocks(LockPolicy policy) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                probes,
                policy,
                checks,
                atomic,
                patience,
                secondJudge,
                lookups,
                backup,
                record,
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withChecks(List<Check> all) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                probes,
                locks,
                all,
                atomic,
                patience,
                secondJudge,
                lookups,
                backup,
                record,
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withAtomic(boolean value) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                probes,
                locks,
                checks,
                value,
                patience,
                secondJudge,
                lookups,
                backup,
                record,
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withSecondJudge(SecondJudge judge) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                probes,
                locks,
                checks,
                atomic,
                patience,
                judge,
                lookups,
                backup,
                record,
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withLookups(LookupData data) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                probes,
                locks,
                checks,
                atomic,
                patience,
                secondJudge,
                Optional.of(data).filter(some -> !some.tables().isEmpty()),
                backup,
                record,
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withBackup(BackupChoice choice) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                probes,
                locks,
                checks,
                atomic,
                patience,
                secondJudge,
                lookups,
                Optional.of(choice),
                record,
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withRecord(RecordChoice choice) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                probes,
                locks,
                checks,
                atomic,
                patience,
                secondJudge,
                lookups,
                backup,
                Optional.of(choice),
                afterCommit,
                projectFindings,
                manual);
    }

    public PromotionRequest withAfterCommit(AfterCommit asked) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                probes,
                locks,
                checks,
                atomic,
                patience,
                secondJudge,
                lookups,
                backup,
                record,
                Optional.of(asked),
                projectFindings,
                manual);
    }

    public PromotionRequest withProject(List<PreflightFinding> findings, List<ManualCheck> manualChecks) {
        return new PromotionRequest(
                targetName,
                target,
                plan,
                phase,
                hazards,
                probes,
                locks,
                checks,
                atomic,
                patience,
                secondJudge,
                lookups,
                backup,
                record,
                afterCommit,
                findings,
                manualChecks);
    }
}
