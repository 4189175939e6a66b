/** Database first, then code: what git does around a promotion. */
@NullMarked
package dev.pgparity.release;

import org.jspecify.annotations.NullMarked;
