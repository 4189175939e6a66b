/** Promotions that are disturbed at every boundary of their steps. */
@NullMarked
package dev.pgparity.faults;

import org.jspecify.annotations.NullMarked;
