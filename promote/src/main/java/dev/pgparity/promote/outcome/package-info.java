/**
 * What is heard of a promotion while it runs, and how it ends. Start at {@link dev.pgparity.promote.outcome.Outcome}.
 */
@NullMarked
package dev.pgparity.promote.outcome;

import org.jspecify.annotations.NullMarked;
