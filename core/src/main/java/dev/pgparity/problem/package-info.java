/**
 * What went wrong, in a form that every front end can show: one exception type, {@link dev.pgparity.problem.Problem}.
 *
 * <p>Expected outcomes (parity, a refusal, drift) are results, not problems. A problem is what keeps a command from
 * giving its answer.
 */
@NullMarked
package dev.pgparity.problem;

import org.jspecify.annotations.NullMarked;
