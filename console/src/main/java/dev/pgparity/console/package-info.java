/** The web console: pages over the same decisions as the command line. */
@NullMarked
package dev.pgparity.console;

import org.jspecify.annotations.NullMarked;
