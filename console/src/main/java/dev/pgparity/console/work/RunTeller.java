package dev.pgparity.console.work;

import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.console.store.Runs;
import dev.pgparity.data.TableDifference;
import dev.pgparity.evidence.EvidenceLog;
import dev.pgparity.health.Finding;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.report.Words;
import dev.pgparity.verify.Verdict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Writes down how far a promotion is: the stages that a person follows, and each line of the log. Whoever looks reads
 * the control database; that it cannot be written for a moment is no reason to stop a promotion.
 */
final class RunTeller implements PromotionListener {
    private static final String PREFLIGHT = "Preflight";
    private static final String BACKUP = "Backup";
    private static final String REHEARSAL = "Rehearsal on the copy";
    private static final String APPLY = "Apply";
    private static final String MIGRATIONS = "Migrations";
    private static final String ROWS = "Lookup data";
    private static final String VERIFY = "Verify before COMMIT";
    private static final String PROOF = "Read once more after COMMIT";
    private static final String APPLICATION = "Health and smoke checks";
    private static final String UNDO = "Take back";

    private final Runs runs;
    private final long id;
    private final boolean backedUp;
    private String now = "";

    /** @param backedUp whether a backup comes after the preflight */
    RunTeller(Runs runs, long id, boolean backedUp) {
        this.runs = runs;
        this.id = id;
        this.backedUp = backedUp;
        now("Connect", "");
    }

    @Override
    public void on(Stage stage) {
        try {
            EvidenceLog.lines(stage).forEach(line -> runs.log(id, Words.line(line)));
            tell(stage);
        } catch (DataAccessException e) {
            return; // the next one may be written again
        }
    }

    private void tell(Stage stage) {
        switch (stage) {
            case Stage.Locked locked -> {
                done("Connect", "PostgreSQL " + locked.server().version() + ", nobody else promotes", locked.took());
                now("Plan", "");
            }
            case Stage.Reviewed reviewed -> {
                done("Plan", reviewed.review().headline(), reviewed.took());
                now(PREFLIGHT, "");
            }
            case Stage.Preflight preflight -> {
                long remarks = preflight.findings().stream()
                        .filter(finding -> finding.weight() != PreflightFinding.Weight.TELLS)
                        .count();
                done(PREFLIGHT, remarks == 0 ? "nothing in the way" : Words.count(remarks, "remark"), preflight.took());
                if (backedUp) {
                    now(BACKUP, "the copy that everything is tried on first");
                }
            }
            case Stage.BackedUp saved -> {
                done(BACKUP, Words.count(saved.backup().rows(), "row"), saved.took());
                now("Restore and compare", saved.backup().id());
            }
            case Stage.BackupVerified looked -> {
                done(
                        "Restore and compare",
                        looked.backup().isVerified() ? "the same schema, the same rows" : "not restored",
                        looked.took());
                now(REHEARSAL, "");
            }
            case Stage.Rehearsed rehearsed -> {
                boolean good = rehearsed.rehearsed().failure().isEmpty();
                finished(
                        REHEARSAL,
                        good,
                        good
                                ? Words.count(rehearsed.rehearsed().steps().size(), "step") + ", "
                                        + (rehearsed.rehearsed().rewritten().isEmpty()
                                                ? "no table is written anew"
                                                : Words.count(
                                                                rehearsed
                                                                        .rehearsed()
                                                                        .rewritten()
                                                                        .size(),
                                                                "table")
                                                        + " written anew")
                                : rehearsed.rehearsed().failure().orElse(""),
                        rehearsed.took());
            }
            case Stage.Approved approved -> {}
            case Stage.Recorded recorded -> {}
            case Stage.NotRecorded not -> {}
            case Stage.Audited audited -> {}
            case Stage.Applying applying -> event(applying.event());
            case Stage.Migrating migrating -> migration(migrating.event());
            case Stage.Migrated migrated ->
                done(
                        MIGRATIONS,
                        Words.count(migrated.migrations(), "migration") + (migrated.back() ? " rolled back" : " run"),
                        migrated.took());
            case Stage.LookupsWritten written -> {
                done(
                        ROWS,
                        Words.count(
                                        written.differences().stream()
                                                .mapToLong(TableDifference::changes)
                                                .sum(),
                                        "row")
                                + " written, compared again",
                        written.took());
                now(VERIFY, "");
            }
            case Stage.Judged judged ->
                finished(
                        VERIFY,
                        judged.verdict() instanceof Verdict.Proven,
                        judged.verdict().sentence(),
                        judged.took());
            case Stage.Applied applied -> {
                done(APPLY, Words.count(applied.steps(), "step") + " committed", applied.took());
                now(PROOF, "");
            }
            case Stage.Proven proven ->
                finished(
                        PROOF,
                        proven.verdict() instanceof Verdict.Proven,
                        proven.verdict().sentence(),
                        proven.took());
            case Stage.ApplicationAsked asked -> {
                long bad = asked.findings().stream()
                        .filter(finding -> !finding.holds())
                        .count();
                if (!asked.findings().isEmpty()) {
                    finished(
                            APPLICATION,
                            bad == 0,
                            bad == 0
                                    ? Words.count(asked.findings().size(), "check") + " hold"
                                    : asked.findings().stream()
                                            .filter(finding -> !finding.holds())
                                            .map(Finding::check)
                                            .findFirst()
                                            .orElse(""),
                            asked.took());
                }
            }
            case Stage.Undoing undoing -> now(UNDO, undoing.id());
            case Stage.Restoring restoring -> now(UNDO, "backup " + restoring.backup());
        }
    }

    private void migration(MigrationEvent event) {
        switch (event) {
            case MigrationEvent.Started started -> {
                now(MIGRATIONS, Words.line(started.migration().title()));
                runs.progress(id, started.number() - 1, started.of());
            }
            case MigrationEvent.Waiting waiting -> now("Connect", "waits for " + Words.line(waiting.forWhat()));
            case MigrationEvent.LockRetry retry ->
                now(
                        MIGRATIONS,
                        Words.line(retry.migration().title()) + ": lock timeout; retry " + retry.attempt() + " of "
                                + retry.of());
            case MigrationEvent.StatementDone statement -> {}
            case MigrationEvent.Done done -> {}
            case MigrationEvent.AlreadyThere there -> {}
            case MigrationEvent.TakenBack back -> {}
        }
    }

    private void event(ExecutionEvent event) {
        switch (event) {
            case ExecutionEvent.StepStarted started -> {
                now(APPLY, Words.line(started.step().summary()));
                runs.progress(id, started.number() - 1, started.of());
            }
            case ExecutionEvent.StepDone done -> runs.progress(id, done.number(), done.of());
            case ExecutionEvent.LockRetry retry ->
                now(
                        APPLY,
                        "waits for " + Words.line(retry.waitedFor()) + ", holding nothing (try " + retry.attempt()
                                + " of " + retry.of() + ")");
            case ExecutionEvent.Verifying verifying -> {} // lookup rows come before the verdict
            case ExecutionEvent.RolledBack rolledBack ->
                finished(now.isEmpty() ? APPLY : now, false, Words.line(rolledBack.why()), null);
            case ExecutionEvent.Undoing undoing ->
                now(UNDO, "group " + undoing.group().number());
            case ExecutionEvent.GroupStarted started -> {}
            case ExecutionEvent.Committed committed -> {}
            case ExecutionEvent.Recovered recovered -> {}
            case ExecutionEvent.Waiting waiting -> now("Connect", "waits for " + Words.line(waiting.forWhat()));
        }
    }

    private void now(String stage, String said) {
        now = stage;
        runs.stage(id, stage, "NOW", said, -1);
    }

    private void done(String stage, String said, Duration took) {
        finished(stage, true, said, took);
    }

    private void finished(String stage, boolean good, String said, @Nullable Duration took) {
        if (stage.equals(now)) {
            now = "";
        }
        runs.stage(id, stage, good ? "DONE" : "FAILED", said, took == null ? -1 : took.toMillis());
    }

    /** Whatever was going on when it ended. */
    void ended(boolean good, String why) {
        if (!now.isEmpty()) {
            finished(now, good, why, null);
        }
    }
}
