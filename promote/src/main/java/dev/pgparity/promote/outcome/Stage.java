package dev.pgparity.promote.outcome;

import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.audit.AuditHead;
import dev.pgparity.backup.Manifest;
import dev.pgparity.connect.ServerFacts;
import dev.pgparity.data.TableDifference;
import dev.pgparity.health.Finding;
import dev.pgparity.migrate.MigrationEvent;
import dev.pgparity.observe.SecondOpinion;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.verify.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How far a promotion is, told as it goes. */
public sealed interface Stage {
    /** Connected, and no other promotion of this database can begin now. */
    record Locked(ServerFacts server, Duration took) implements Stage {}

    /** The target is read, the plan made or checked, the target asked for its numbers. */
    record Reviewed(PlanReview review, Duration took) implements Stage {}

    /** Whether anything is in the way, all of it at once. */
    record Preflight(List<PreflightFinding> findings, Duration took) implements Stage {}

    /** The target is backed up; nobody has looked at the backup yet. */
    record BackedUp(Manifest backup, Path folder, Duration took) implements Stage {}

    /** The backup was looked at, and is what it should be. */
    record BackupVerified(Manifest backup, Duration took) implements Stage {}

    /** The promotion ran on a restored copy of the target. */
    record Rehearsed(RehearsedSteps rehearsed, Duration took) implements Stage {}

    /** Somebody said yes. */
    record Approved(String by, Duration took) implements Stage {}

    /** The target remembers this promotion under an id. */
    record Recorded(String id) implements Stage {}

    /** The target does not remember it. */
    record NotRecorded(String why) implements Stage {}

    /** What the target's audit log ends with now; whoever keeps it elsewhere sees later whether the end was cut off. */
    record Audited(AuditHead head) implements Stage {}

    /** While steps run. */
    record Applying(ExecutionEvent event) implements Stage {}

    /** While files run. */
    record Migrating(MigrationEvent event) implements Stage {}

    /**
     * All files are through; committed, unless steps of a plan follow in the same promotion.
     *
     * @param back they were rolled back
     */
    record Migrated(int migrations, boolean back, Duration took) implements Stage {}

    /** Lookup rows were written, and are the same as the source's; not committed yet. */
    record LookupsWritten(List<TableDifference> differences, Duration took) implements Stage {}

    /** A group was judged, before its COMMIT. */
    record Judged(int group, Verdict verdict, Duration took) implements Stage {}

    /** Everything is committed. */
    record Applied(int steps, Duration took) implements Stage {}

    /**
     * The whole target was read once more, by us and, where nothing remains, by somebody else.
     *
     * @param committed after COMMIT; else there was nothing to do
     */
    record Proven(Verdict verdict, SecondOpinion second, boolean committed, Duration took) implements Stage {
        /** When that was. */
        public String moment() {
            return committed ? "read once more after COMMIT" : "nothing was to be done; read once";
        }
    }

    /** The application was asked whether it is well. */
    record ApplicationAsked(List<Finding> findings, Duration took) implements Stage {}

    /** The application is not well: what was promoted is taken back. */
    record Undoing(String id) implements Stage {}

    /**
     * The application is not well: the backup takes the target's place.
     *
     * @param age since the backup's snapshot
     */
    record Restoring(String backup, Duration age) implements Stage {}
}
