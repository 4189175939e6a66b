/** Runs a plan, exactly as it was approved: no statement but those of its steps, and what keeps them safe. */
@NullMarked
package dev.pgparity.apply;

import org.jspecify.annotations.NullMarked;
