/** Long and scheduled work, which outlives the process that does it. */
@NullMarked
package dev.pgparity.console.work;

import org.jspecify.annotations.NullMarked;
