package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.Dependency;
import dev.pgparity.catalog.name.ObjectId;
import dev.pgparity.catalog.object.Comment;
import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.IndexAttachment;
import dev.pgparity.plan.Action;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.StepBuilder;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.sql.QualifiedName;
import dev.pgparity.sql.SqlLiteral;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An index with another definition, so that there is one at every moment.
 *
 * <pre>
 * DROP INDEX s.i;
 * CREATE INDEX i ON s.t USING btree (a, b);  -- nobody writes, and whoever needs the index reads the whole table
 * </pre>
 *
 * becomes
 *
 * <pre>
 * CREATE INDEX CONCURRENTLY pgparity_new_i ON s.t USING btree (a, b);
 * BEGIN;
 * ALTER INDEX s.i RENAME TO pgparity_old_i;
 * ALTER INDEX s.pgparity_new_i RENAME TO i;
 * COMMIT;
 * DROP INDEX CONCURRENTLY s.pgparity_old_i;
 * </pre>
 *
 * <p>The order is safe because the old index, unique or not, serves until the new one is whole; the two names change in
 * one transaction.
 */
public final class ReplaceIndexBeside {
    private ReplaceIndexBeside() {}

    /** Only where nothing but its own comments and the like stands on the index: the rest would stay with the old one. */
    public static boolean applies(Index present, Index wanted, PlanContext context) {
        return !present.partitioned()
                && !wanted.partitioned()
                && wanted.valid()
                && present.table().equals(wanted.table())
                && OnlineChoice.at(wanted.table(), context)
                && context.target()
                        .children(present.id(), IndexAttachment.class)
                        .isEmpty()
                && context.source().children(wanted.id(), IndexAttachment.class).isEmpty()
                && context.target().dependencies().on(present.id()).stream()
                        .map(Dependency::dependent)
                        .map(context.target()::find)
                        .allMatch(object -> object == null || object instanceof Comment)
                && context.target().children(present.id()).stream().allMatch(Comment.class::isInstance);
    }

    /** Whether an index that an interrupted run left takes the place of one in this plan. */
    public static boolean takes(Index left, PlanContext context) {
        return context.source().objects().values().stream()
                .anyMatch(object -> object instanceof Index wanted
                        && context.alters(wanted.id())
                        && context.target().find(wanted.id(), Index.class) instanceof Index present
                        && !present.definition().equals(wanted.definition())
                        && applies(present, wanted, context)
                        && left.equals(fresh(wanted)));
    }

    private static Index fresh(Index wanted) {
        return BuildIndexConcurrently.bare(
                wanted,
                BuildIndexConcurrently.passing(PassingName.NEW, wanted.id().name()));
    }

    /**
     * The chain.
     *
     * @param direct the step that would build the new index at once
     * @param settings what the new index lacks when it is built
     * @param settingsBefore what the old index lacks when it is built
     */
    public static List<Step> of(
            Step direct,
            Index present,
            Index wanted,
            List<SqlText> settings,
            List<SqlText> settingsBefore,
            PlanContext context) {
        QualifiedName name = wanted.id().name();
        Index fresh = fresh(wanted);
        Index old = BuildIndexConcurrently.old(present);
        List<Step> steps = new ArrayList<>();
        if (!fresh.equals(context.target().find(fresh.id()))) {
            StepBuilder build = Step.go(wanted.id(), Action.CREATE).requires(needs(wanted.id(), context));
            direct.probes().forEach(build::probe);
            steps.add(BuildIndexConcurrently.concurrently(build, direct, fresh)
                    .summary("build index " + name + " anew beside the old one")
                    .build());
        }
        List<SqlText> swapBack = new ArrayList<>(List.of(
                SqlText.of(
                        "ALTER INDEX {} RENAME TO {}", name, fresh.id().name().name()),
                SqlText.of("ALTER INDEX {} RENAME TO {}", old.id().name(), name.name())));
        StepBuilder swap = Step.alter(wanted)
                .summary("put the new index " + name + " in the old one's place")
                .lock(wanted.id(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .sql("ALTER INDEX {} RENAME TO {}", name, old.id().name().name())
                .sql("ALTER INDEX {} RENAME TO {}", fresh.id().name(), name.name())
                .puts(old)
                .removes(fresh.id());
        settings.forEach(swap::sql);
        for (Comment comment : context.target().children(present.id(), Comment.class)) {
            swap.sql("COMMENT ON INDEX {} IS NULL", old.id().name()).removes(comment.id());
            swapBack.add(SqlText.of("COMMENT ON INDEX {} IS {}", name, new SqlLiteral(comment.text())));
        }
        steps.add(swap.undo(swapBack).build());
        List<SqlText> again = new ArrayList<>(List.of(BuildIndexConcurrently.create(old)));
        again.addAll(settingsBefore);
        steps.add(Step.go(wanted.id(), Action.ALTER)
                .summary("drop the old index " + name + " concurrently")
                .sql(BuildIndexConcurrently.drop(old.id().name()))
                .undo(again)
                .transactionality(Transactionality.OUTSIDE)
                .lockWhileWorking(present.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .removes(old.id())
                .releases(released(present.id(), context))
                .build());
        return steps;
    }

    /** What the index as it shall be stands on. */
    static Set<ObjectId> needs(ObjectId wanted, PlanContext context) {
        Set<ObjectId> needed = new LinkedHashSet<>();
        context.source().dependencies().of(wanted).forEach(d -> needed.add(d.referenced()));
        return needed;
    }

    private static Set<ObjectId> released(ObjectId present, PlanContext context) {
        Set<ObjectId> released = new LinkedHashSet<>();
        context.target().dependencies().of(present).forEach(d -> released.add(d.referenced()));
        return released;
    }
}
