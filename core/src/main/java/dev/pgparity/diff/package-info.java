/** What differs between two catalogs; names no kind. */
@NullMarked
package dev.pgparity.diff;

import org.jspecify.annotations.NullMarked;
