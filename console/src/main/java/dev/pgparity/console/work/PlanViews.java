package dev.pgparity.console.work;

import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.console.work.PlanView.FindingView;
import dev.pgparity.console.work.PlanView.HazardView;
import dev.pgparity.console.work.PlanView.RowView;
import dev.pgparity.console.work.PlanView.RowsView;
import dev.pgparity.console.work.PlanView.StepView;
import dev.pgparity.data.ColumnChange;
import dev.pgparity.data.RowDelta;
import dev.pgparity.data.TableDifference;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.Step;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.promote.decision.PromotionPreview;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.review.Refusal;
import dev.pgparity.report.LockWords;
import dev.pgparity.report.Words;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what the engine says into what is shown and kept. */
final class PlanViews {
    private PlanViews() {}

    /** @param drift how many differences stay because no migration makes them */
    static PlanView of(PromotionPreview preview, boolean backup, long drift) {
        PlanReview review = preview.review();
        List<Refusal> refusals = preview.refusal().map(Outcome.Refused::hazards).orElse(List.of());
        List<StepView> steps = new ArrayList<>();
        for (Step step : review.steps()) {
            boolean opaque = review.migrations().stream().anyMatch(file -> file.isOpaque(step));
            steps.add(step(steps.size() + 1, step, opaque, refusals));
        }
        List<StepView> waiting = new ArrayList<>();
        for (Step step : review.waiting()) {
            waiting.add(step(steps.size() + waiting.size() + 1, step, false, refusals));
        }
        String blocked = preview.refusal()
                .map(Outcome.Refused::sentence)
                .orElse(preview.obstacles().blocking().stream()
                        .map(PreflightFinding::what)
                        .collect(Collectors.joining(" ")));
        return new PlanView(
                capital(review.headline()),
                blocked,
                steps,
                waiting,
                rows(review.lookups()),
                findings(preview.obstacles().findings()),
                preview.obstacles().unchecked(),
                review.migrations().stream().map(ReviewedMigration::title).toList(),
                drift,
                backup,
                review.target().brief(),
                review.expected().brief());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static StepView step(int number, Step step, boolean opaque, List<Refusal> refusals) {
        return new StepView(
                number,
                Words.line(step.summary()),
                step.phase().name().toLowerCase(Locale.ROOT),
                LockWords.of(step, opaque),
                step.sql().stream()
                        .map(SqlText::sql)
                        .map(sql -> sql.stripTrailing() + ";")
                        .collect(Collectors.joining("\n")),
                step.hazards().stream()
                        .map(hazard -> hazard(hazard, step, refusals))
                        .toList());
    }

    private static HazardView hazard(Hazard hazard, Step step, List<Refusal> refusals) {
        List<Refusal> own = refusals.stream()
                .filter(refusal -> refusal.hazard().equals(hazard)
                        && refusal.step().summary().equals(step.summary()))
                .toList();
        return new HazardView(
                hazard.kind().label().replace('-', ' '),
                Words.line(hazard.why()),
                hazard.allowance(),
                !own.isEmpty(),
                own.stream().allMatch(Refusal::allowable));
    }

    static List<FindingView> findings(List<PreflightFinding> findings) {
        return findings.stream()
                .map(finding -> new FindingView(
                        finding.weight().name(), Words.line(finding.what()), Words.line(finding.next())))
                .toList();
    }

    static List<RowsView> rows(List<TableDifference> differences) {
        return differences.stream()
                .filter(one -> !one.inParity())
                .map(one -> new RowsView(
                        one.table().name().toString(),
                        one.inserts(),
                        one.updates(),
                        one.deletes(),
                        one.rows().stream().map(PlanViews::row).toList()))
                .toList();
    }

    private static RowView row(RowDelta row) {
        String changes = row.changes().stream()
                .map(change -> change.column() + ": "
                        + switch (row.action()) {
                            case INSERT -> said(change.after());
                            case DELETE -> said(change.before());
                            case UPDATE, LEAVE_PROTECTED -> said(change.before()) + " → " + said(change.after());
                        })
                .collect(Collectors.joining(", "));
        return new RowView(
                switch (row.action()) {
                    case INSERT -> "insert";
                    case UPDATE -> "update";
                    case DELETE -> "delete";
                    case LEAVE_PROTECTED -> "leave, protected";
                },
                row.key().stream().map(PlanViews::key).collect(Collectors.joining(", ")),
                changes);
    }

    private static String key(ColumnChange part) {
        return part.column() + " = " + said(part.after() == null ? part.before() : part.after());
    }

    private static String said(@Nullable String value) {
        return value == null ? "NULL" : Words.line(value);
    }
}
