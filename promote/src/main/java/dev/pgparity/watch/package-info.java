/** An environment looked at again and again: drift, checks, health, errors. */
@NullMarked
package dev.pgparity.watch;

import org.jspecify.annotations.NullMarked;
