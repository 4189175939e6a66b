package dev.pgparity.promote;

import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.Recovery;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.observe.ProbeRunner;
import dev.pgparity.observe.TableSizes;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Plan;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the target: the plan for it, as it is now, with its own numbers. */
final class TargetReview {
    private static final ProblemCode TARGET_CHANGED = new ProblemCode("promote.target-changed");

    private final PromotionRequest request;
    private final Connection jdbc;
    private final FingerprintGate gate;

    TargetReview(PromotionRequest request, Connection jdbc, FingerprintGate gate) {
        this.request = request;
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /** @param rows what is done to lookup rows; null for nothing */
    PlanReview read(@Nullable LookupWork rows) throws SQLException {
        Catalog target = CatalogReader.read(jdbc, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        Plan plan = plan(target);
        TableSizes sizes = TableSizes.read(jdbc);
        HazardReview hazards = HazardReview.of(
                plan, new ProbeRunner(jdbc, request.probes()).run(plan.steps().toList(), preparation(rows)), sizes);
        Selection selection = Selection.of(hazards, request.phase(), request.hazards());
        Catalog expected = Plan.expected(plan.target(), selection.steps().stream());
        return new PlanReview(
                hazards,
                selection,
                gate.fingerprint(target),
                gate.fingerprint(expected),
                rows == null ? List.of() : rows.compare(request.targetName(), jdbc));
    }

    /** Where rows are taken back before the first step, that is what the steps will find. */
    private ProbeRunner.Preparation preparation(@Nullable LookupWork rows) {
        return rows == null || !rows.comesFirst()
                ? () -> {}
                : () -> rows.sync(request.targetName(), jdbc, true, Optional.empty());
    }

    private Plan plan(Catalog target) throws SQLException {
        return switch (request.plan()) {
            case TargetPlan.Towards towards -> towards.plan(target);
            case PlanFile file -> file.plan(target, groups(file, gate.fingerprint(target)));
        };
    }

    /** All groups of a reviewed plan, or those that an interrupted run of it left. */
    private List<ExecutionGroup> groups(PlanFile file, Fingerprint now) throws SQLException {
        if (file.isFor(now)) {
            return file.content().groups();
        }
        return Recovery.remaining(jdbc, file.name(), file.content().groups(), now)
                .orElseThrow(() -> Problem.refused(
                                TARGET_CHANGED,
                                request.targetName() + " has changed since the plan was made: its fingerprint is "
                                        + now.brief() + ", the plan is for "
                                        + file.content().target().brief() + ".")
                        .next("Make the plan again and review it: pgparity plan SOURCE " + request.targetName()
                                + " --out plan.json")
                        .build());
    }
}
