package dev.pgparity.promote.decision;

import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.data.TableDifference;
import dev.pgparity.plan.Plan;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.problem.Problem;
import dev.pgparity.promote.approval.ApprovalRegister;
import dev.pgparity.promote.approval.GivenApproval;
import dev.pgparity.promote.outcome.Outcome;
import dev.pgparity.promote.request.ManualCheck;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.work.LookupWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is in the way of a promotion, all of it at once.
 *
 * @param findings also those that only tell
 * @param unchecked manual checks that nobody has ticked
 * @param approvals who has approved exactly this
 * @param missing that more have to, as a sentence; empty where they are enough
 */
public record Obstacles(
        List<PreflightFinding> findings,
        List<String> unchecked,
        List<GivenApproval> approvals,
        Optional<String> missing) {
    public Obstacles {
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
        approvals = List.copyOf(approvals);
    }

    /** @param rows what is done to reference rows; null for nothing */
    public static Obstacles of(
            PromotionRequest request,
            Connection jdbc,
            PlanReview review,
            FingerprintGate gate,
            @Nullable LookupWork rows)
            throws SQLException {
        List<PreflightFinding> findings =
                new ArrayList<>(new TargetPreflight(jdbc, request.targetName(), review, gate).look());
        findings.addAll(request.projectFindings());
        request.migrations()
                .ifPresent(files -> findings.addAll(new LedgerPreflight(request, files, review.migrations()).look()));
        rowsInTheWay(request, jdbc, review, rows).ifPresent(findings::add);
        for (ManualCheck check : request.manual()) {
            check.by()
                    .ifPresent(by -> findings.add(tells((by.isEmpty() ? "Somebody" : by) + " says: " + check.text())));
        }
        List<GivenApproval> approvals = request.approvals().isPresent()
                ? new ApprovalRegister(jdbc)
                        .counting(review.identity(), request.approvals().get())
                : List.of();
        approvals.forEach(
                approval -> findings.add(tells(approval.by() + " has approved it (as role " + approval.role() + ")")));
        return new Obstacles(
                findings,
                request.manual().stream()
                        .filter(check -> check.by().isEmpty())
                        .map(ManualCheck::text)
                        .toList(),
                approvals,
                request.approvals().flatMap(rule -> rule.missing(approvals)));
    }

    /** Rows come with the last transaction; that they cannot be written must be known before the first one. */
    private static Optional<PreflightFinding> rowsInTheWay(
            PromotionRequest request, Connection jdbc, PlanReview review, @Nullable LookupWork rows)
            throws SQLException {
        if (rows == null || review.lookups().stream().allMatch(TableDifference::inParity)) {
            return Optional.empty();
        }
        Catalog expected = Plan.expected(review.plan().target(), review.selection().steps().stream());
        try {
            rows.requireFeasible(
                    request.targetName(),
                    jdbc,
                    review.plan().target(),
                    expected,
                    !review.migrations().isEmpty());
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(new PreflightFinding(
                    PreflightFinding.Weight.BLOCKS,
                    problem.message() + " "
                            + problem.details().stream()
                                    .map(detail -> detail.toString() + ".")
                                    .collect(Collectors.joining(" ")),
                    String.join(" ", problem.next())));
        }
    }

    private static PreflightFinding tells(String what) {
        return new PreflightFinding(PreflightFinding.Weight.TELLS, what + ".", "");
    }

    /** What keeps it from running, whoever approves. */
    public List<PreflightFinding> blocking() {
        return findings.stream()
                .filter(finding -> finding.weight() == PreflightFinding.Weight.BLOCKS)
                .toList();
    }

    public Optional<Outcome.Refused> refusal() {
        List<PreflightFinding> blocking = blocking();
        if (!blocking.isEmpty()) {
            return Optional.of(new Outcome.Refused(
                    blocking.size() == 1
                            ? blocking.getFirst().what() + " Nothing has run."
                            : blocking.size() + " things are in the way, so nothing has run.",
                    List.of(),
                    blocking.stream().map(PreflightFinding::next).distinct().toList()));
        }
        if (!unchecked.isEmpty()) {
            return Optional.of(new Outcome.Refused(
                    "Nobody has said yet: " + String.join("; ", unchecked) + ".",
                    List.of(),
                    List.of("Say it at the prompt, or with --checked \"…\" for each.")));
        }
        return missing.map(why ->
                new Outcome.Refused(why, List.of(), List.of("Somebody else types the same command with --approve.")));
    }
}
