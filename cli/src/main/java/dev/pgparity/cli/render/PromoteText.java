package dev.pgparity.cli.render;

import dev.pgparity.apply.ExecutionEvent;
import dev.pgparity.apply.ExecutionResult.GroupDone;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.backup.Manifest;
import dev.pgparity.data.TableDifference;
import dev.pgparity.health.Finding;
import dev.pgparity.observe.SecondOpinion;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Step;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.outcome.PromotionListener;
import dev.pgparity.promote.outcome.RehearsedSteps;
import dev.pgparity.promote.outcome.Stage;
import dev.pgparity.promote.outcome.TakingBack;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.review.Refusal;
import dev.pgparity.report.LockWords;
import dev.pgparity.report.Words;
import dev.pgparity.verify.Verdict;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A promotion as it goes, one line for each stage, and how it ended. */
public final class PromoteText implements PromotionListener {
    private static final int ROWS_SHOWN = 20;

    private final PrintWriter out;
    private final Page page;
    private final Paint paint;
    private final String source;
    private final String target;
    private final MigrationText migrations;
    private Duration longestWait = Duration.ZERO;
    private @Nullable String backup;
    private @Nullable String record;
    private boolean takingBack;
    private boolean brief;

    public PromoteText(PrintWriter out, Page page, String source, String target) {
        this.out = out;
        this.page = page;
        this.paint = page.paint();
        this.source = source;
        this.target = target;
        this.migrations = new MigrationText(out, page, target);
    }

    /** Of a promotion that takes an earlier one back. */
    public PromoteText takingBack() {
        takingBack = true;
        return this;
    }

    /** For commands of one work: what is in the way, what was observed and what runs, and no stage that is as ever. */
    public PromoteText brief() {
        brief = true;
        return this;
    }

    /** The source as the user knows it. */
    public String source() {
        return source;
    }

    private static boolean isAsEver(Stage stage) {
        return stage instanceof Stage.Locked
                || stage instanceof Stage.Reviewed
                || stage instanceof Stage.Approved
                || stage instanceof Stage.Migrated
                || stage instanceof Stage.LookupsWritten
                || stage instanceof Stage.Judged
                || stage instanceof Stage.Applied
                || stage instanceof Stage.Proven;
    }

    @Override
    public void on(Stage stage) {
        if (brief && isAsEver(stage)) {
            return;
        }
        switch (stage) {
            case Stage.Locked locked ->
                line(
                        true,
                        "preflight",
                        "PostgreSQL " + locked.server().version() + ", as "
                                + locked.server().currentUser() + "; no other promotion runs",
                        locked.took());
            case Stage.Reviewed reviewed -> line(true, "plan", reviewed.review().headline(), reviewed.took());
            case Stage.Preflight preflight -> preflight(preflight);
            case Stage.BackedUp saved -> {
                backup = saved.backup().id();
                line(
                        true,
                        "backup",
                        saved.backup().id() + ", " + Words.count(saved.backup().rows(), "row") + ", "
                                + BackupText.bytes(saved.backup().bytes()),
                        saved.took());
            }
            case Stage.BackupVerified looked ->
                line(true, "", verified(looked.backup().verification()), looked.took());
            case Stage.Rehearsed rehearsed -> rehearsed(rehearsed);
            case Stage.Approved approved -> out.println();
            case Stage.Recorded recorded -> record = takingBack && record != null ? record : recorded.id();
            case Stage.NotRecorded not -> out.println("  not in the history: " + not.why());
            case Stage.Audited audited -> {}
            case Stage.ApplicationAsked asked -> application(asked);
            case Stage.Undoing undoing -> {
                takingBack = true;
                out.println(
                        paint.yellow("↩ ") + "takes back  " + undoing.id() + ", because the application is not well");
            }
            case Stage.Restoring restoring ->
                out.println(paint.yellow("↩ ") + "restores    backup " + restoring.backup() + ", "
                        + Words.seconds(restoring.age()) + " old, because the application is not well");
            case Stage.Applying applying -> applying(applying.event());
            case Stage.Migrating migrating -> migrations.on(migrating.event());
            case Stage.Migrated migrated ->
                line(
                        true,
                        "migrations",
                        Words.count(migrated.migrations(), "migration")
                                + (migrated.back() ? " rolled back" : " applied"),
                        migrated.took());
            case Stage.LookupsWritten written -> line(true, "lookup data", rows(written.differences()), written.took());
            case Stage.Judged judged ->
                line(
                        judged.verdict() instanceof Verdict.Proven,
                        "verified",
                        "before COMMIT of group " + judged.group() + ": "
                                + lower(judged.verdict().sentence()),
                        judged.took());
            case Stage.Applied applied ->
                line(true, "apply", Words.count(applied.steps(), "step") + longestWait(), applied.took());
            case Stage.Proven proven -> {
                line(
                        proven.verdict() instanceof Verdict.Proven,
                        "proven",
                        proven.moment() + ": " + lower(proven.verdict().sentence()),
                        proven.took());
                out.println(" ".repeat(14) + second(proven.second()));
            }
        }
        out.flush();
    }

    private void preflight(Stage.Preflight stage) {
        for (PreflightFinding finding : stage.findings()) {
            String mark = switch (finding.weight()) {
                case BLOCKS -> paint.red("✗ ");
                case WARNS -> paint.yellow("! ");
                case TELLS -> "  ";
            };
            out.println(mark + "preflight   " + Words.line(finding.what()));
            if (!finding.next().isEmpty()) {
                out.println(" ".repeat(14) + Words.line(finding.next()));
            }
        }
    }

    private static String verified(Manifest.@Nullable Verification found) {
        if (found == null) {
            return "not looked at: a backup counts once it was restored";
        }
        return found.restored()
                ? "restored into a scratch database: the same schema, the same rows"
                : "all its files are whole; not restored" + (found.note().isEmpty() ? "" : ": " + found.note());
    }

    private void rehearsed(Stage.Rehearsed stage) {
        RehearsedSteps rehearsed = stage.rehearsed();
        line(
                rehearsed.failure().isEmpty(),
                "rehearsal",
                rehearsed.failure().isPresent()
                        ? "failed on the restored copy"
                        : Words.count(rehearsed.steps().size(), "step") + " on the restored copy"
                                + rehearsed
                                        .slowest()
                                        .filter(step -> rehearsed.steps().size() > 1)
                                        .map(step -> ", the slowest " + Words.seconds(step.took()) + " ("
                                                + Words.line(step.summary()) + ")")
                                        .orElse("")
                                + (rehearsed.rewritten().isEmpty()
                                        ? "; no table is written anew"
                                        : "; written anew: " + String.join(", ", rehearsed.rewritten()))
                                + (rehearsed.locks().isEmpty() ? "" : "; locks: " + rehearsed.locksInWords()),
                stage.took());
    }

    private void application(Stage.ApplicationAsked asked) {
        for (Finding finding : asked.findings()) {
            line(
                    finding.holds(),
                    "application",
                    Words.line(finding.check())
                            + finding.failure()
                                    .map(why -> ": " + Words.line(why))
                                    .orElse(""),
                    finding.took());
        }
    }

    private void applying(ExecutionEvent event) {
        switch (event) {
            case ExecutionEvent.GroupStarted started -> {}
            case ExecutionEvent.StepStarted started -> {}
            case ExecutionEvent.StepDone done ->
                out.println(page.apart(
                        String.format(Locale.ROOT, "  %3d of %d  ", done.number(), done.of())
                                + Words.line(done.step().summary()),
                        paint.faint(Words.seconds(done.took()))));
            case ExecutionEvent.LockRetry retry ->
                out.println("  " + paint.yellow("waits") + "  " + Words.line(retry.waitedFor()) + " (try "
                        + retry.attempt() + " of " + retry.of() + "); holding nothing, again in "
                        + Words.seconds(retry.pause()));
            case ExecutionEvent.Verifying verifying -> {}
            case ExecutionEvent.Committed committed -> {
                if (committed.longestWaitOfOthers().compareTo(longestWait) > 0) {
                    longestWait = committed.longestWaitOfOthers();
                }
            }
            case ExecutionEvent.RolledBack rolledBack ->
                out.println(paint.yellow("↩ ") + "rolled back  group "
                        + rolledBack.group().number() + ": " + Words.line(rolledBack.why()));
            case ExecutionEvent.Undoing undoing ->
                out.println(paint.yellow("↩ ") + "takes back group "
                        + undoing.group().number());
            case ExecutionEvent.Recovered recovered ->
                out.println("  put in order what an earlier run left: " + Words.line(recovered.what()));
            case ExecutionEvent.Waiting waiting -> out.println("  waits for " + Words.line(waiting.forWhat()));
        }
    }

    private String longestWait() {
        return longestWait.isZero() ? "; nobody waited" : "; longest wait of others " + Words.seconds(longestWait);
    }

    /** What approval is asked for: each step in a line, its hazards below. */
    public void plan(PlanReview review) {
        out.println();
        if (!review.migrations().isEmpty()) {
            String migrations = Words.count(review.migrations().size(), "migration");
            out.println(
                    takingBack
                            ? "Taken back in " + target + ", by rollback files: " + migrations
                            : Words.subject(target) + " lacks " + migrations + " that " + source + " has:");
        }
        int number = 1;
        for (ReviewedMigration migration : review.migrations()) {
            out.println("  " + paint.bold(Words.line(migration.title())));
            number = steps(migration.steps(), migration::isOpaque, number);
        }
        steps(review.selection().steps(), step -> false, number);
        List<TableDifference> rows = review.lookups().stream()
                .filter(one -> !one.inParity() || one.leftProtected() > 0)
                .toList();
        if (!rows.isEmpty()) {
            out.println("     lookup data");
            new DataText(out, page, ROWS_SHOWN).write(rows);
        }
        out.println();
        out.flush();
    }

    private int steps(List<Step> steps, Predicate<Step> opaque, int first) {
        int number = first;
        for (Step step : steps) {
            out.println(page.apart(
                    String.format(Locale.ROOT, "%3d  ", number++) + Words.line(step.summary()),
                    paint.faint(LockWords.of(step, opaque.test(step)))));
            step.hazards().stream()
                    .map(hazard -> paint.yellow(PlanText.words(hazard.kind())) + ": " + Words.line(hazard.why()))
                    .distinct()
                    .forEach(line -> out.println("     " + line));
        }
        return number;
    }

    private static String rows(List<TableDifference> differences) {
        long rows = differences.stream().mapToLong(TableDifference::changes).sum();
        return rows == 0
                ? "all rows are the same in " + Words.count(differences.size(), "table")
                : Words.count(rows, "row") + " written in "
                        + Words.count(
                                differences.stream()
                                        .filter(one -> !one.inParity())
                                        .count(),
                                "table")
                        + ", compared again: the same";
    }

    /** How it ended, and what to type next. */
    public void end(Outcome outcome) {
        out.println();
        switch (outcome) {
            case Outcome.Committed committed -> committed(committed);
            case Outcome.Unwell unwell -> {
                out.println(paint.red("✗ ") + unwell.sentence());
                if (unwell.takingBack() instanceof TakingBack.NotRestored not) {
                    not.details().forEach(this::detail);
                    out.println("Restore it all the same, and lose that:  pgparity backup restore " + not.backup());
                }
                if (!unwell.isUndone() && record != null) {
                    out.println("Take it back:  pgparity promote " + PlanText.quoted(target) + " --undo " + record);
                }
            }
            case Outcome.RolledBack rolledBack -> {
                out.println(paint.red("✗ ") + rolledBack.sentence());
                rolledBack.details().forEach(this::detail);
                rolledBack.next().forEach(out::println);
            }
            case Outcome.Refused refused -> {
                out.println(paint.red("✗ ") + refused.sentence());
                for (Refusal refusal : refused.hazards()) {
                    detail(Words.line(refusal.step().summary()) + ": "
                            + PlanText.words(refusal.hazard().kind()) + ", "
                            + Words.line(refusal.hazard().why()));
                    detail(
                            refusal.allowable()
                                    ? "    --allow "
                                            + PlanText.quoted(refusal.hazard().allowance())
                                    : "    this is never allowed on " + target + " (additive_only)");
                }
                (refused.hazards().isEmpty() ? refused.next() : Refusal.advice(refused.hazards(), target))
                        .forEach(out::println);
            }
            case Outcome.Partial partial -> {
                out.println(paint.red("✗ ") + partial.sentence());
                partial.details().forEach(this::detail);
                partial.next().forEach(out::println);
            }
            case Outcome.Unknown unknown -> {
                out.println(paint.red("✗ ") + unknown.sentence());
                unknown.details().forEach(this::detail);
                unknown.next().forEach(out::println);
            }
        }
        out.flush();
    }

    private void committed(Outcome.Committed committed) {
        boolean proven = committed.afterwards() instanceof Verdict.Proven;
        out.println((proven ? paint.green("✓ ") : paint.red("✗ ")) + paint.bold(sentence(committed)));
        for (GroupDone group : committed.groups()) {
            out.println("  group " + group.group().number() + "  locks held "
                    + Words.seconds(group.transaction()) + ", others waited at most "
                    + Words.seconds(group.longestWaitOfOthers())
                    + (group.attempts() > 1 ? ", " + group.attempts() + " tries" : ""));
        }
        if (record != null) {
            out.println("  recorded     " + record
                    + (takingBack
                            ? ""
                            : ", taken back with: pgparity promote " + PlanText.quoted(target) + " --undo " + record));
        }
        if (backup != null) {
            out.println("  backup       " + backup + ", as it was before: pgparity backup restore " + backup);
        }
        out.println("  fingerprint  " + committed.before().brief() + " → "
                + committed.after().brief());
        committed.leftOut().forEach(l -> detail("not planned: " + Words.title(l.object()) + "  " + l.why()));
        if (!committed.waiting().isEmpty()) {
            out.println("\nNext:  pgparity plan " + PlanText.quoted(source) + " " + PlanText.quoted(target)
                    + (committed.waiting().stream().allMatch(step -> step.phase() == Phase.CONTRACT)
                            ? " --phase contract"
                            : ""));
        }
    }

    /** What is meant to be different is no remainder. */
    private String sentence(Outcome.Committed committed) {
        if (takingBack && !committed.whole()) {
            return "Undone: " + Words.count(committed.migrations().size(), "migration") + " rolled back.";
        }
        if (!committed.whole()
                && committed.waiting().isEmpty()
                && committed.migrations().isEmpty()
                && committed.groups().isEmpty()) {
            return "Nothing to do: " + target + " has all migrations that " + source + " has.";
        }
        if (takingBack && committed.inParity()) {
            boolean rows = committed.rows().stream().anyMatch(one -> !one.inParity());
            return "Taken back: the target is as it was" + (rows ? ", its lookup rows too." : ".");
        }
        if (takingBack && committed.isSameButIntentional()) {
            return "Taken back, except "
                    + Words.count(committed.intentional(), "object")
                    + " named above: the target is otherwise as it was.";
        }
        if (!committed.isSameButIntentional()) {
            return committed.sentence();
        }
        return (committed.groups().isEmpty() ? "Nothing to do: " : "Landed as planned: ") + target + " is the same as "
                + source + ", save what is intentional.";
    }

    private void detail(String text) {
        text.lines().forEach(line -> out.println("  " + line));
    }

    private void line(boolean good, String stage, String text, Duration took) {
        String name = stage + " ".repeat(Math.max(1, 12 - stage.length()));
        out.println(page.apart(
                (good ? paint.green("✓ ") : paint.red("✗ ")) + name + text, paint.faint(Words.seconds(took))));
    }

    private static String second(SecondOpinion opinion) {
        return switch (opinion) {
            case SecondOpinion.Same same -> "pg_dump of both is the same";
            case SecondOpinion.SameButColumnOrder order -> "pg_dump of both is the same but for the order of columns";
            case SecondOpinion.Differs differs -> "pg_dump of both differs";
            case SecondOpinion.Absent absent -> "second judge absent: " + absent.reason();
        };
    }

    private static String lower(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : Character.toLowerCase(sentence.charAt(0))
                        + sentence.substring(1).replaceAll("\\.$", "");
    }
}
