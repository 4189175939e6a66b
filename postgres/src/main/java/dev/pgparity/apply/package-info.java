/**
 * Runs a plan, exactly as it was approved: no statement but those of its steps, and what keeps them safe (gate, locks,
 * journal, recovery). Start at {@link dev.pgparity.apply.PlanExecutor#run}.
 */
@NullMarked
package dev.pgparity.apply;

import org.jspecify.annotations.NullMarked;
