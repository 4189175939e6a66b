/** Readers of foreign data: wrappers, servers, user mappings, foreign tables. */
@NullMarked
package dev.pgparity.read.foreign;

import org.jspecify.annotations.NullMarked;
