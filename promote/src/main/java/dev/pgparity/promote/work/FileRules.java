package dev.pgparity.promote.work;

import dev.pgparity.authored.LintPolicy;
import dev.pgparity.authored.ReviewedMigration;
import dev.pgparity.migrate.Migration;
import dev.pgparity.plan.Phase;
import dev.pgparity.promote.review.PhaseChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a project's files are held to before they run in a target.
 *
 * @param never those that must not run there
 * @param gate what the project's {@code lint} asks of them; empty where it asks nothing
 * @param phase the phase that was asked for; empty where none was: then a file that takes something away is decided on
 *     by its hazards alone
 */
public record FileRules(Predicate<Migration> never, Optional<LintPolicy> gate, Optional<PhaseChoice> phase) {
    /** Nothing but that. */
    public static FileRules of(Predicate<Migration> never) {
        return new FileRules(never, Optional.empty(), Optional.empty());
    }

    /**
     * How many of the files run now. They run in their order, so whatever follows one that waits for the contract phase
     * waits too.
     */
    public int now(List<ReviewedMigration> pending) {
        return phase.isEmpty() || phase.get().includes(Phase.CONTRACT) ? pending.size() : expanding(pending);
    }

    /** How many files of the expand phase come before the first that contracts. */
    public static int expanding(List<ReviewedMigration> pending) {
        int first = 0;
        while (first < pending.size() && pending.get(first).phase() == Phase.EXPAND) {
            first++;
        }
        return first;
    }
}
