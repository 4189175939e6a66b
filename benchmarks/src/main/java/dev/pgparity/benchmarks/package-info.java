/** Measurements of the whole process. */
@NullMarked
package dev.pgparity.benchmarks;

import org.jspecify.annotations.NullMarked;
