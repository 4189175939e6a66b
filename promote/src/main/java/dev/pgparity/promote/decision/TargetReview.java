package dev.pgparity.promote.decision;

import dev.pgparity.apply.FingerprintGate;
import dev.pgparity.apply.Recovery;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Fingerprint;
import dev.pgparity.migrate.Migration;
import dev.pgparity.migrate.MigrationTarget;
import dev.pgparity.observe.HazardReview;
import dev.pgparity.observe.ProbeRunner;
import dev.pgparity.observe.TableSizes;
import dev.pgparity.plan.ExecutionGroup;
import dev.pgparity.plan.Phase;
import dev.pgparity.plan.Plan;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.history.PromotionHistory;
import dev.pgparity.promote.history.PromotionRecord;
import dev.pgparity.promote.judge.FilesOnCopy;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PlanReview;
import dev.pgparity.promote.review.Selection;
import dev.pgparity.promote.work.LookupWork;
import dev.pgparity.promote.work.MigrationWork;
import dev.pgparity.promote.work.PlanFile;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.read.CatalogReader;
import dev.pgparity.read.ReadDetail;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the target: what each work would do there, as it is now, with its own numbers. */
public final class TargetReview {
    private static final ProblemCode TARGET_CHANGED = new ProblemCode("promote.target-changed");

    private final PromotionRequest request;
    private final Connection jdbc;
    private final FingerprintGate gate;

    public TargetReview(PromotionRequest request, Connection jdbc, FingerprintGate gate) {
        this.request = request;
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /** @param rows what is done to reference rows; null for nothing */
    public PlanReview read(@Nullable LookupWork rows) throws SQLException {
        Catalog target = CatalogReader.read(jdbc, ReadDetail.OBJECTS_AND_DEPENDENCIES);
        TableSizes sizes = TableSizes.read(jdbc);
        List<ReviewedMigration> pending = migrations(target, sizes);
        int now = request.migrations().map(work -> work.rules().now(pending)).orElse(0);
        List<ReviewedMigration> migrations = pending.subList(0, now);
        Plan plan = plan(migrations.isEmpty() ? target : afterwards(target, migrations));
        HazardReview asked = ask(plan, migrations, sizes, rows);
        HazardReview hazards =
                new HazardReview(part(asked.plan(), plan, migrations.size()), asked.answers(), asked.sizes());
        Selection selection = Selection.of(hazards, request.phase(), request.hazards());
        Catalog expected = Plan.expected(plan.target(), selection.steps().stream());
        return new PlanReview(
                numbered(migrations, asked.plan()),
                pending.subList(now, pending.size()),
                hazards,
                selection,
                gate.fingerprint(target),
                gate.fingerprint(expected),
                rows == null ? List.of() : rows.compare(request.targetName(), jdbc));
    }

    private List<ReviewedMigration> migrations(Catalog target, TableSizes sizes) {
        if (request.migrations().isEmpty()) {
            return List.of();
        }
        MigrationWork work = request.migrations().get();
        List<Migration> pending = work.pending(new MigrationTarget(request.targetName(), request.target()));
        return pending.isEmpty() ? List.of() : work.review(pending, target, sizes::rowsOfAll);
    }

    /** The schema that the files leave: where steps follow them, it is found by running the files on a copy. */
    private Catalog afterwards(Catalog target, List<ReviewedMigration> migrations) {
        return request.changesSchema() ? new FilesOnCopy(request, migrations).schema(target) : target;
    }

    /** All questions of all works at once. */
    private HazardReview ask(Plan plan, List<ReviewedMigration> migrations, TableSizes sizes, @Nullable LookupWork rows)
            throws SQLException {
        List<ExecutionGroup> groups = new ArrayList<>();
        for (ReviewedMigration migration : migrations) {
            groups.add(migration.group(groups.size() + 1));
        }
        groups.addAll(plan.groups());
        Plan whole = new Plan(plan.target(), plan.differences(), groups, plan.leftOut());
        return HazardReview.of(
                whole, new ProbeRunner(jdbc, request.probes()).run(whole.steps().toList(), preparation(rows)), sizes);
    }

    private static Plan part(Plan asked, Plan plan, int files) {
        return new Plan(
                plan.target(),
                plan.differences(),
                asked.groups().subList(files, asked.groups().size()),
                plan.leftOut(),
                plan.needs());
    }

    private static List<ReviewedMigration> numbered(List<ReviewedMigration> migrations, Plan asked) {
        List<ReviewedMigration> all = new ArrayList<>();
        for (int i = 0; i < migrations.size(); i++) {
            all.add(migrations.get(i).with(asked.groups().get(i).steps()));
        }
        return all;
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
            case TargetPlan.Nothing nothing -> nothing.plan(target);
            case PlanFile file -> file.plan(target, groups(file, target));
        };
    }

    /** All groups of a reviewed plan, or those that a run of it has left: one that was cut off, or its first phase. */
    private List<ExecutionGroup> groups(PlanFile file, Catalog target) throws SQLException {
        Fingerprint now = gate.fingerprint(target);
        if (file.isFor(now)) {
            return file.content().groups();
        }
        Optional<List<ExecutionGroup>> left =
                Recovery.remaining(jdbc, file.name(), file.content().groups(), now);
        if (left.isEmpty() && firstPhaseLanded(file, now)) {
            left = secondPhase(file, target);
        }
        return left.orElseThrow(() -> Problem.refused(
                        TARGET_CHANGED,
                        request.targetName() + " has changed since the plan was made: its fingerprint is "
                                + now.brief() + ", the plan is for "
                                + file.content().target().brief() + ".")
                .next("Make the plan again and review it: pgparity plan SOURCE " + request.targetName()
                        + " --out plan.json")
                .build());
    }

    /** Whether the target's last promotion led from what the file is for to what is there now. */
    private boolean firstPhaseLanded(PlanFile file, Fingerprint now) throws SQLException {
        Optional<PromotionHistory> history = PromotionHistory.existing(jdbc);
        Optional<PromotionRecord> last = history.isPresent() ? history.get().lastCommitted() : Optional.empty();
        return last.filter(record -> record.fingerprintBefore()
                                .equals(file.content().target().sha256())
                        && record.fingerprintAfter().equals(now.sha256()))
                .isPresent();
    }

    /** The contract groups, where they lead from here to the file's end. */
    private Optional<List<ExecutionGroup>> secondPhase(PlanFile file, Catalog target) {
        List<ExecutionGroup> contract = file.content().groups().stream()
                .filter(group -> group.phase() == Phase.CONTRACT)
                .toList();
        Catalog end = Plan.expected(target, contract.stream().flatMap(group -> group.steps().stream()));
        return gate.fingerprint(end).equals(file.content().expected()) ? Optional.of(contract) : Optional.empty();
    }
}
