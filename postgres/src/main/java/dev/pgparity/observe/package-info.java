/**
 * What running something did, seen from outside: the second judge ({@code pg_dump}), locks, rewrites, rows. Nothing here
 * knows how a plan was made; the judge is not built from the accused.
 */
@NullMarked
package dev.pgparity.observe;

import org.jspecify.annotations.NullMarked;
