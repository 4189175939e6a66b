/** Sets and maps that have the same order in every process. */
@NullMarked
package dev.pgparity.order;

import org.jspecify.annotations.NullMarked;
