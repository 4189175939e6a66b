package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.part.Options;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.plan.rule.clause.References;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An index that is built while others write.
 *
 * <pre>
 * CREATE INDEX i ON s.t USING btree (a);               -- nobody writes until it is built
 * CREATE INDEX CONCURRENTLY i ON s.t USING btree (a);  -- everybody goes on
 * </pre>
 *
 * <p>Nothing uses the index before it is whole. If the statement is cut off, an invalid index stays, which is dropped by
 * the run that it failed in or by the next one; {@code IF NOT EXISTS} would take it for the index that is wanted. No
 * lock timeout is set for it, since that would also end the wait for older transactions.
 */
public final class BuildIndexConcurrently {
    private BuildIndexConcurrently() {}

    /** An index that is rebuilt because of something else that changes is away for that time anyway. */
    public static boolean applies(Index wanted, PlanContext context) {
        return !wanted.partitioned()
                && wanted.valid()
                && !context.drops(wanted.id())
                && OnlineChoice.at(wanted.table(), context);
    }

    /**
     * The steps.
     *
     * @param direct the step that builds it at once
     * @param settings the steps that bring {@link #bare} to what is wanted
     */
    public static List<Step> of(Step direct, Index wanted, List<Step> settings) {
        List<Step> steps = new ArrayList<>(List.of(concurrently(
                        direct.toBuilder(), direct, bare(wanted, wanted.id().name()))
                .build()));
        steps.addAll(settings);
        return steps;
    }

    /** Makes a step one that builds this index, with the hazards that the direct way has and this one keeps. */
    static StepBuilder concurrently(StepBuilder step, Step direct, Index bare) {
        return step.summary(direct.summary() + " concurrently")
                .sql(List.of(create(bare)))
                .undo(List.of(drop(bare.id().name())))
                .transactionality(Transactionality.OUTSIDE)
                .hazards(direct.hazards().stream()
                        .filter(hazard -> !ValidateConstraintLater.blocks(hazard))
                        .toList())
                .withoutLocks()
                .lockWhileWorking(bare.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .puts(bare);
    }

    static SqlText create(Index index) {
        return SqlText.of(
                "CREATE {}INDEX CONCURRENTLY {} ON {} {}",
                index.unique() ? SqlText.of("UNIQUE ") : SqlText.EMPTY,
                index.id().name().name(),
                References.name(index.table()),
                index.definition().sql());
    }

    static SqlText drop(QualifiedName index) {
        return SqlText.of("DROP INDEX CONCURRENTLY {}", index);
    }

    /** The index as the statement makes it, under some name: without what is set afterwards. */
    public static Index bare(Index wanted, QualifiedName name) {
        return new Index(
                new ObjectId.InSchema(Kind.INDEX, name),
                wanted.table(),
                wanted.unique(),
                wanted.partitioned(),
                wanted.definition(),
                Options.NONE,
                null,
                true,
                Map.of());
    }

    /** An index whose place another has taken, as it is then called. */
    public static Index old(Index present) {
        return present.named(new ObjectId.InSchema(
                Kind.INDEX, passing(PassingName.OLD, present.id().name())));
    }

    static QualifiedName passing(PassingName use, QualifiedName name) {
        return new QualifiedName(name.schema(), use.of(name.name()));
    }
}
