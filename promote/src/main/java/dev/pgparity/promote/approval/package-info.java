/** Who has agreed to a promotion, and how many have to. */
@NullMarked
package dev.pgparity.promote.approval;

import org.jspecify.annotations.NullMarked;
