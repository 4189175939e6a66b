/** The command line: renders and asks, decides nothing. */
@NullMarked
package dev.pgparity.cli;

import org.jspecify.annotations.NullMarked;
