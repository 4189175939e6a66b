/** Commands that plan a promotion, make one, go on with one, or tell of those that were made. */
@NullMarked
package dev.pgparity.cli.promote;

import org.jspecify.annotations.NullMarked;
