/** Judgement on SQL files: what is destructive, what holds others up, and the safe way to write it. */
@NullMarked
package dev.pgparity.lint;

import org.jspecify.annotations.NullMarked;
