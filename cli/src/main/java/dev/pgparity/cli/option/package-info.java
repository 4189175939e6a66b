/** What commands share: their options, exit codes, the terminal, and how all of them are interrupted. */
@NullMarked
package dev.pgparity.cli.option;

import org.jspecify.annotations.NullMarked;
