/**
 * The promotion as one run, whatever front end asks for it: {@link dev.pgparity.promote.Promotion}. Every decision is
 * made here and in the rooms below; a front end shows the stages, asks, and shows the outcome.
 */
@NullMarked
package dev.pgparity.promote;

import org.jspecify.annotations.NullMarked;
