package dev.pgparity.plan;

import java.util.List;

/**
 * Steps that are committed together, or one by one where they cannot run in a transaction.
 *
 * @param number from 1
 */
public record ExecutionGroup(int number, Phase phase, boolean inTransaction, List<Step> steps) {
    public ExecutionGroup {
        steps = List.copyOf(steps);
    }
}
