/**
 * The command line: renders and asks, decides nothing. Here are the program, its demo and its console; other commands
 * are in a room for each group.
 */
@NullMarked
package dev.pgparity.cli;

import org.jspecify.annotations.NullMarked;
