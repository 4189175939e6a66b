/**
 * Readers of functions, and of what is made of them: aggregates, operators, casts, conversions, languages, access
 * methods.
 */
@NullMarked
package dev.pgparity.read.routine;

import org.jspecify.annotations.NullMarked;
