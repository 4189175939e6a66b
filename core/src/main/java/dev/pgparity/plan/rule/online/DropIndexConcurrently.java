package dev.pgparity.plan.rule.online;

import dev.pgparity.catalog.object.Index;
import dev.pgparity.catalog.object.IndexAttachment;
import dev.pgparity.plan.LockMode;
import dev.pgparity.plan.PlanContext;
import dev.pgparity.plan.Step;
import dev.pgparity.plan.Transactionality;
import dev.pgparity.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * An index that goes without anybody's waiting.
 *
 * <pre>
 * DROP INDEX s.i;               -- waits for all who read the table, and makes all who come after wait
 * DROP INDEX CONCURRENTLY s.i;  -- waits alone
 * </pre>
 *
 * <p>It is first marked as not to be used and dropped when the last transaction that may still use it is over. If the
 * statement is cut off, an invalid index stays, which the next plan drops.
 */
public final class DropIndexConcurrently {
    private DropIndexConcurrently() {}

    public static boolean applies(Index present, PlanContext context) {
        return !present.partitioned()
                && !context.creates(present.id())
                && !Lineage.carriesKeys(present.id(), context)
                && context.target()
                        .children(present.id(), IndexAttachment.class)
                        .isEmpty()
                && OnlineChoice.at(present.table(), context);
    }

    /** @param settings the statements that set what CREATE INDEX does not */
    public static Step of(Step direct, Index present, List<SqlText> settings) {
        List<SqlText> undo = new ArrayList<>(List.of(BuildIndexConcurrently.create(present)));
        undo.addAll(settings);
        return direct.toBuilder()
                .summary(direct.summary() + " concurrently")
                .sql(List.of(BuildIndexConcurrently.drop(present.id().name())))
                .undo(undo)
                .transactionality(Transactionality.OUTSIDE)
                .withoutLocks()
                .lockWhileWorking(present.table(), LockMode.SHARE_UPDATE_EXCLUSIVE)
                .build();
    }
}
