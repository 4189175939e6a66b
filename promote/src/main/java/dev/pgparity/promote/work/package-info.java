/** The works that a promotion consists of: files, steps of a plan, reference rows; and a plan that was saved. */
@NullMarked
package dev.pgparity.promote.work;

import org.jspecify.annotations.NullMarked;
