/** Where a schema comes from: every form of SOURCE and TARGET, each of which gives a catalog. */
@NullMarked
package dev.pgparity.origin;

import org.jspecify.annotations.NullMarked;
