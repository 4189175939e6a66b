/** Sets and maps that are walked in the same order in every process. */
@NullMarked
package dev.pgparity.order;

import org.jspecify.annotations.NullMarked;
