/**
 * What to do about the differences, in which order and at which risk; knows no connection. Start at
 * {@link dev.pgparity.plan.Planner#plan}, which names the passes in order.
 */
@NullMarked
package dev.pgparity.plan;

import org.jspecify.annotations.NullMarked;
