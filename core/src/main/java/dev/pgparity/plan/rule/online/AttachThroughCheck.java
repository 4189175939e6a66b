package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.Catalog;
import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Check;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.catalog.object.Partition;
import dev.pgparity.catalog.object.Table;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Probe;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.plan.rule.proof.SameValues;
import dev.pgparity.plan.rule.proof.Violations;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that becomes a partition without anybody's waiting until its rows were looked at.
 *
 * <pre>
 * ALTER TABLE ONLY s.t ATTACH PARTITION s.c FOR VALUES …;  -- reads all of s.c, and of the DEFAULT partition
 * </pre>
 *
 * becomes, in three groups,
 *
 * <pre>
 * ALTER TABLE s.c ADD CONSTRAINT pgparity_fits_c CHECK (…) NOT VALID;
 * COMMIT;
 * ALTER TABLE s.c VALIDATE CONSTRAINT pgparity_fits_c;     -- readers and writers go on
 * BEGIN;
 * ALTER TABLE ONLY s.t ATTACH PARTITION s.c FOR VALUES …;  -- an instant: the check proves it
 * ALTER TABLE s.c DROP CONSTRAINT pgparity_fits_c;
 * COMMIT;
 * </pre>
 *
 * and the same with the opposite check on a DEFAULT partition that is not small, in which no row may be that belongs
 * into the new one.
 *
 * <p>The order is safe because from the first COMMIT on no row can be written that does not fit.
 */
public record AttachThroughCheck(Partition wanted, List<Constraint> checks) {
    /** The way, where it is one and worth it. */
    public static Optional<AttachThroughCheck> of(Partition wanted, PlanContext context) {
        Optional<PartitionCondition> condition = PartitionCondition.of(wanted, context.source());
        if (condition.isEmpty() || context.creates(wanted.partitioned())) {
            return Optional.empty();
        }
        List<Constraint> checks = new ArrayList<>();
        if (isWorthIt(wanted.id().on(), condition.get(), context)) {
            checks.add(check(
                    wanted.id().on(), wanted, condition.get(), condition.get().sql()));
        }
        byDefault(wanted.partitioned(), context.source())
                .filter(rest -> isWorthIt(rest, condition.get(), context)
                        && context.target().has(new ObjectId.Attached(Kind.PARTITION, rest)))
                .ifPresent(rest -> checks.add(
                        check(rest, wanted, condition.get(), condition.get().negated())));
        return checks.isEmpty() ? Optional.empty() : Optional.of(new AttachThroughCheck(wanted, checks));
    }

    private static boolean isWorthIt(ObjectId table, PartitionCondition condition, PlanContext context) {
        Table present = context.target().find(table, Table.class);
        return present != null
                && present.partitionKey() == null
                && OnlineChoice.at(table, context)
                && SameValues.of(
                        new ObjectId.Member(Kind.COLUMN, References.relation(table), condition.column()), context);
    }

    /** The table's DEFAULT partition. */
    public static Optional<ObjectId> byDefault(ObjectId partitioned, Catalog catalog) {
        return catalog.dependencies().on(partitioned).stream()
                .map(Dependency::dependent)
                .map(catalog::find)
                .filter(Partition.class::isInstance)
                .map(Partition.class::cast)
                .filter(other -> other.partitioned().equals(partitioned)
                        && other.bound().sql().equals("DEFAULT"))
                .map(other -> other.id().on())
                .findFirst();
    }

    private static Constraint check(ObjectId on, Partition wanted, PartitionCondition condition, SqlText text) {
        ObjectId.InSchema child = (ObjectId.InSchema) wanted.id().on();
        return Constraint.check(
                new ObjectId.Member(
                        Kind.CONSTRAINT,
                        References.relation(on),
                        PassingName.FITS.of(child.name().name())),
                on,
                Check.of(List.of(condition.column()), text));
    }

    /** Says that rows of tables that are there may not fit, where nobody can rule it out, and asks for them. */
    public static void mayFail(Partition wanted, StepBuilder step, PlanContext context) {
        Optional<PartitionCondition> condition = PartitionCondition.of(wanted, context.source());
        if (!context.creates(wanted.id().on())) {
            step.hazard(HazardKind.MAY_FAIL, wanted.id(), "rows may not belong into the partition");
            condition
                    .flatMap(fits -> rows(check(wanted.id().on(), wanted, fits, fits.sql()), wanted, context))
                    .ifPresent(step::probe);
        } else {
            byDefault(wanted.partitioned(), context.target())
                    .filter(rest -> !context.drops(rest))
                    .ifPresent(rest -> {
                        step.hazard(
                                HazardKind.MAY_FAIL,
                                wanted.id(),
                                "rows of " + References.name(rest) + " may belong into the partition");
                        condition
                                .flatMap(fits -> rows(check(rest, wanted, fits, fits.negated()), wanted, context))
                                .ifPresent(step::probe);
                    });
        }
    }

    private static Optional<Probe> rows(Constraint check, Partition wanted, PlanContext context) {
        return Violations.of(check, context)
                .map(probe -> new Probe(probe.kind(), wanted.id(), probe.exists(), probe.count(), probe.examples()));
    }

    /** The steps; @param direct the step that does it in one statement. */
    public List<Step> steps(Step direct, PlanContext context) {
        List<Step> steps = new ArrayList<>();
        for (Constraint check : checks) {
            Constraint left = left(check, context);
            if (left == null) {
                steps.add(Step.go(wanted.id(), Action.ALTER)
                        .summary("let only rows into " + References.name(check.relation()) + " that may stay there")
                        .sql(ValidateConstraintLater.add(check))
                        .undo(ValidateConstraintLater.drop(check))
                        .lock(check.relation(), LockMode.ACCESS_EXCLUSIVE)
                        .puts(check.validated(false))
                        .build());
            }
            if (left == null || !left.validated()) {
                StepBuilder validate =
                        Step.go(wanted.id(), Action.ALTER).puts(check).requires(check.relation());
                if (check.equals(checks.getFirst())) {
                    validate.hazards(direct.hazards());
                    direct.probes().forEach(validate::probe);
                }
                steps.add(ValidateConstraintLater.outside(validate, check, context)
                        .summary("look for rows of " + References.name(check.relation()) + " that may not stay there")
                        .build());
            }
        }
        StepBuilder attach = direct.toBuilder().withoutLocks().withoutProbes().hazards(List.of());
        attach.lock(wanted.partitioned(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        List<SqlText> undo = new ArrayList<>(List.of(DetachConcurrently.plainly(wanted)));
        for (Constraint check : checks) {
            attach.lock(check.relation(), LockMode.ACCESS_EXCLUSIVE)
                    .sql(ValidateConstraintLater.drop(check))
                    .removes(check.id());
            undo.add(ValidateConstraintLater.add(check));
        }
        steps.add(attach.undo(undo).build());
        return steps;
    }

    /** Whether a check that is there serves a table that this plan attaches, and goes with that. */
    public static boolean takes(Constraint present, PlanContext context) {
        return PassingName.FITS.fits(present.id().name())
                && context.source().objects().values().stream()
                        .anyMatch(object -> object instanceof Partition wanted
                                && context.creates(wanted.id())
                                && of(wanted, context)
                                        .filter(way -> way.checks.stream()
                                                .anyMatch(check -> present.equals(left(check, context))))
                                        .isPresent());
    }

    /** What an interrupted run left. */
    private static @Nullable Constraint left(Constraint check, PlanContext context) {
        Constraint found = context.target().find(check.id(), Constraint.class);
        return found != null && found.validated(true).equals(check) ? found : null;
    }
}
