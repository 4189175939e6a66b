/**
 * What is found out and decided before the target is touched: what the works amount to, refusals, what is in the way,
 * the preview.
 */
@NullMarked
package dev.pgparity.promote.decision;

import org.jspecify.annotations.NullMarked;
