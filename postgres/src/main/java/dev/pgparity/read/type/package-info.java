/** Readers of types, domains and collations. */
@NullMarked
package dev.pgparity.read.type;

import org.jspecify.annotations.NullMarked;
