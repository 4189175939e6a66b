/** Whole processes of pgparity that are killed, and targets that are taken from under them, at random moments. */
@NullMarked
package dev.pgparity.kills;

import org.jspecify.annotations.NullMarked;
