/** Versioned SQL files: which there are, which ran where, and running those that have not. */
@NullMarked
package dev.pgparity.migrate;

import org.jspecify.annotations.NullMarked;
