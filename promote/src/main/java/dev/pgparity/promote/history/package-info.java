/** What a target remembers of its promotions, and how one that was cut off is settled. */
@NullMarked
package dev.pgparity.promote.history;

import org.jspecify.annotations.NullMarked;
