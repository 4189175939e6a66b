package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Constraint;
import dev.pgparity.plan.Hazard;
import dev.pgparity.plan.HazardKind;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A check or foreign key that does not hold up those who write while the rows are looked at.
 *
 * <pre>
 * ALTER TABLE s.t ADD CONSTRAINT c CHECK (…);            -- nobody reads or writes until every row was looked at
 * </pre>
 *
 * becomes, in two groups,
 *
 * <pre>
 * ALTER TABLE s.t ADD CONSTRAINT c CHECK (…) NOT VALID;  -- an instant
 * COMMIT;
 * ALTER TABLE s.t VALIDATE CONSTRAINT c;                 -- readers and writers go on
 * </pre>
 *
 * <p>The order is safe because from the first COMMIT on no row can be written that violates the constraint; the second
 * statement only needs to find those that were there before, and forbids nothing meanwhile. Were both in one
 * transaction, the strong lock of the first would be held while the second works.
 */
public final class ValidateConstraintLater {
    private ValidateConstraintLater() {}

    /** Whether this constraint can be had so, and is worth it. */
    public static boolean applies(Constraint wanted, PlanContext context) {
        return wanted.validated()
                && wanted.relation().kind() == Kind.TABLE
                && (wanted.type() == Constraint.Type.CHECK || wanted.type() == Constraint.Type.FOREIGN_KEY)
                && OnlineChoice.at(wanted.relation(), context)
                && heirs(wanted, context).isPresent();
    }

    /**
     * The two steps.
     *
     * @param direct the step that does it in one statement
     */
    public static List<Step> of(Step direct, Constraint wanted, PlanContext context) {
        List<Constraint> all = heirs(wanted, context).orElseThrow();
        List<Hazard> atOnce = direct.hazards().stream()
                .filter(hazard -> hazard.kind() != HazardKind.MAY_FAIL && !blocks(hazard))
                .toList();
        StepBuilder add = direct.toBuilder()
                .summary(direct.summary() + ", for new rows")
                .sql(List.of(add(wanted)))
                .undo(List.of(drop(wanted)))
                .hazards(atOnce)
                .withoutProbes()
                .withoutLocks()
                .puts(all) // what only comes from above is told as validated whatever it is
                .puts(wanted.validated(false));
        if (wanted.referenced() != null) {
            add.lock(wanted.relation(), LockMode.SHARE_ROW_EXCLUSIVE)
                    .lock(wanted.referenced(), LockMode.SHARE_ROW_EXCLUSIVE);
        } else {
            add.lock(wanted.relation(), LockMode.ACCESS_EXCLUSIVE);
        }
        StepBuilder validate = Step.alter(wanted)
                .puts(all)
                .hazards(direct.hazards().stream()
                        .filter(hazard -> hazard.kind() == HazardKind.MAY_FAIL)
                        .toList());
        direct.probes().forEach(validate::probe);
        return List.of(add.build(), outside(validate, wanted, context).build());
    }

    /** The step that validates what is there already, here and in the tables below, as one that holds nothing up. */
    public static StepBuilder outside(StepBuilder validate, Constraint wanted, PlanContext context) {
        outside(validate, wanted);
        Lineage.lockWhileWorking(wanted.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE, validate, context);
        return validate;
    }

    /** The same for a table that has none below. */
    public static StepBuilder outside(StepBuilder validate, Constraint wanted) {
        validate.summary("validate constraint " + References.name(wanted.id()))
                .sql(List.of(SqlText.of(
                        "ALTER TABLE {} VALIDATE CONSTRAINT {}",
                        wanted.id().relation(),
                        wanted.id().name())))
                .undo(List.of(back(wanted)))
                .transactionality(Transactionality.OUTSIDE)
                .withoutLocks()
                .lockWhileWorking(wanted.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        if (wanted.referenced() != null) {
            validate.lockWhileWorking(wanted.referenced(), LockMode.ROW_SHARE);
        }
        return validate;
    }

    public static SqlText add(Constraint wanted) {
        return SqlText.of(
                "ALTER TABLE {} ADD CONSTRAINT {} {} NOT VALID",
                wanted.id().relation(),
                wanted.id().name(),
                wanted.definition().sql());
    }

    public static SqlText drop(Constraint wanted) {
        return SqlText.of(
                "ALTER TABLE {} DROP CONSTRAINT {}",
                wanted.id().relation(),
                wanted.id().name());
    }

    /** As it was before it was validated, in one statement, so that it is never missing. */
    private static SqlText back(Constraint wanted) {
        return SqlText.of(
                "ALTER TABLE {} DROP CONSTRAINT {}, ADD CONSTRAINT {} {} NOT VALID",
                wanted.id().relation(),
                wanted.id().name(),
                wanted.id().name(),
                wanted.definition().sql());
    }

    static boolean blocks(Hazard hazard) {
        return hazard.kind() == HazardKind.BLOCKS_READS || hazard.kind() == HazardKind.BLOCKS_WRITES;
    }

    /** The constraint and those of the tables below that come with it; empty where these cannot be foretold. */
    static Optional<List<Constraint>> heirs(Constraint wanted, PlanContext context) {
        Optional<Set<ObjectId>> below = OnlineChoice.heirs(wanted.relation(), context);
        if (below.isEmpty()
                || (wanted.type() == Constraint.Type.FOREIGN_KEY && !below.get().isEmpty())) {
            return Optional.empty();
        }
        List<Constraint> all = new ArrayList<>(List.of(wanted));
        for (ObjectId table : below.get()) {
            ObjectId id = new ObjectId.Member(
                    Kind.CONSTRAINT, References.relation(table), wanted.id().name());
            Constraint heir = context.source().find(id, Constraint.class);
            boolean ownToo = heir != null && heir.local() && heir.inherited();
            if (heir == null || ownToo || !heir.validated() || context.target().has(id)) {
                return Optional.empty();
            }
            all.add(heir);
        }
        return Optional.of(all);
    }
}
