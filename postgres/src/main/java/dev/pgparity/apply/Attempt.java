package dev.pgparity.apply;

import dev.pgparity.apply.ExecutionResult.GroupDone;
import dev.pgparity.plan.ExecutionGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one try of one group ended. */
sealed interface Attempt {
    /** Committed and accepted. */
    record Committed(GroupDone done) implements Attempt {}

    /** A lock was not had; nothing remains of the try. */
    record LockMissed(String waitedFor, List<Blocker> blockers) implements Attempt {}

    /**
     * It failed for good.
     *
     * @param left the steps of the group that are committed all the same, outside a transaction; null where none is
     */
    record Failed(Failure failure, @Nullable ExecutionGroup left) implements Attempt {}
}
