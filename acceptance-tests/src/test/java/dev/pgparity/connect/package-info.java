/** Connections that break without a word. */
@NullMarked
package dev.pgparity.connect;

import org.jspecify.annotations.NullMarked;
