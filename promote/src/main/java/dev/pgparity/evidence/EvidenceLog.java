package dev.pgparity.evidence;

import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.data.TableDifference;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.promote.outcome.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stages in words, a line or some for each; nothing for those that say nothing to somebody who reads them later. */
public final class EvidenceLog {
    private EvidenceLog() {}

    /** The lines of one stage. */
    public static List<String> lines(Stage stage) {
        return switch (stage) {
            case Stage.Locked locked ->
                List.of("connected to PostgreSQL " + locked.server().version() + " as "
                        + locked.server().currentUser() + "; no other promotion of this database can begin");
            case Stage.Preflight preflight ->
                preflight.findings().stream()
                        .map(finding -> word(finding) + finding.what())
                        .toList();
            case Stage.Reviewed reviewed ->
                List.of("plan: " + reviewed.review().migrations().size() + " migrations, "
                        + reviewed.review().selection().steps().size() + " steps, "
                        + reviewed.review().lookups().stream()
                                .mapToLong(TableDifference::changes)
                                .sum()
                        + " lookup rows; fingerprint "
                        + reviewed.review().target().sha256());
            case Stage.BackedUp saved ->
                List.of("backup " + saved.backup().id() + ": " + saved.backup().rows() + " rows, "
                        + saved.backup().bytes() + " bytes" + in(saved.took()));
            case Stage.BackupVerified looked ->
                List.of("backup " + (looked.backup().isVerified() ? "restored and compared" : "not restored")
                        + in(looked.took()));
            case Stage.Rehearsed rehearsed -> rehearsed(rehearsed);
            case Stage.Approved approved ->
                List.of("approved by " + (approved.by().isEmpty() ? "nobody" : approved.by()));
            case Stage.Recorded recorded -> List.of("recorded as " + recorded.id());
            case Stage.NotRecorded not -> List.of("not recorded: " + not.why());
            case Stage.Audited audited ->
                List.of("audit log: entry " + audited.head().number() + ", hash "
                        + audited.head().hash());
            case Stage.Applying applying ->
                event(applying.event()).map(List::of).orElse(List.of());
            case Stage.Migrating migrating ->
                migration(migrating.event()).map(List::of).orElse(List.of());
            case Stage.Migrated migrated ->
                List.of(migrated.migrations()
                        + (migrated.back() ? " migrations rolled back" : " migrations applied")
                        + in(migrated.took()));
            case Stage.LookupsWritten written ->
                List.of("lookup data: "
                        + written.differences().stream()
                                .mapToLong(TableDifference::changes)
                                .sum()
                        + " rows written, compared again: the same" + in(written.took()));
            case Stage.Judged judged ->
                List.of("before COMMIT of group " + judged.group() + ": "
                        + judged.verdict().sentence());
            case Stage.Applied applied -> List.of("committed: " + applied.steps() + " steps" + in(applied.took()));
            case Stage.Proven proven ->
                List.of(proven.moment() + ": " + proven.verdict().sentence());
            case Stage.ApplicationAsked asked ->
                asked.findings().stream()
                        .map(finding -> "application, " + finding.check() + ": "
                                + finding.failure().orElse("well") + in(finding.took()))
                        .toList();
            case Stage.Undoing undoing -> List.of("taking back " + undoing.id());
            case Stage.Restoring restoring -> List.of("restoring backup " + restoring.backup());
        };
    }

    private static List<String> rehearsed(Stage.Rehearsed stage) {
        List<String> lines = new ArrayList<>();
        lines.add("rehearsal on the restored copy: "
                + stage.rehearsed().failure().orElse("succeeded") + in(stage.took()));
        stage.rehearsed().steps().forEach(step -> lines.add("  " + step.summary() + in(step.took())));
        stage.rehearsed().locks().forEach(lock -> lines.add("  held: " + lock.mode() + " on " + lock.relation()));
        stage.rehearsed().rewritten().forEach(table -> lines.add("  written anew: " + table));
        return lines;
    }

    private static Optional<String> migration(MigrationEvent event) {
        return switch (event) {
            case MigrationEvent.Waiting waiting -> Optional.of("waits for " + waiting.forWhat());
            case MigrationEvent.Started started -> Optional.empty();
            case MigrationEvent.StatementDone statement -> Optional.empty();
            case MigrationEvent.Done done ->
                Optional.of("migration " + done.migration().title() + ": " + done.statements() + " statements"
                        + in(done.took()));
            case MigrationEvent.AlreadyThere there ->
                Optional.of("migration " + there.migration().title() + ": already applied, by its own check");
            case MigrationEvent.TakenBack back ->
                Optional.of("migration " + back.migration().title() + ": rolled back" + in(back.took()));
            case MigrationEvent.LockRetry retry ->
                Optional.of("migration " + retry.migration().title() + ": lock timeout, retry " + retry.attempt()
                        + " of " + retry.of());
        };
    }

    private static Optional<String> event(ExecutionEvent event) {
        return switch (event) {
            case ExecutionEvent.GroupStarted started ->
                Optional.of("group " + started.group().number() + ", try " + started.attempt());
            case ExecutionEvent.StepStarted started -> Optional.empty();
            case ExecutionEvent.StepDone done ->
                Optional.of("step " + done.number() + " of " + done.of() + ": "
                        + done.step().summary() + in(done.took()));
            case ExecutionEvent.LockRetry retry ->
                Optional.of("waits for " + retry.waitedFor() + " (try " + retry.attempt() + " of " + retry.of() + ")");
            case ExecutionEvent.Verifying verifying -> Optional.empty();
            case ExecutionEvent.Committed committed ->
                Optional.of("COMMIT of group " + committed.group().number() + "; locks held"
                        + in(committed.transaction()) + ", others waited at most"
                        + in(committed.longestWaitOfOthers()));
            case ExecutionEvent.RolledBack rolledBack ->
                Optional.of("ROLLBACK of group " + rolledBack.group().number() + ": " + rolledBack.why());
            case ExecutionEvent.Undoing undoing ->
                Optional.of("taking back group " + undoing.group().number());
            case ExecutionEvent.Recovered recovered -> Optional.of(recovered.what());
            case ExecutionEvent.Waiting waiting -> Optional.of("waits for " + waiting.forWhat());
        };
    }

    private static String word(PreflightFinding finding) {
        return switch (finding.weight()) {
            case BLOCKS -> "blocks: ";
            case WARNS -> "warning: ";
            case TELLS -> "note: ";
        };
    }

    private static String in(Duration time) {
        return " " + time.toMillis() + " ms";
    }
}
