/** Pairs of schemas on real servers: planned, applied, judged, in both directions. */
@NullMarked
package dev.pgparity.cases;

import org.jspecify.annotations.NullMarked;
