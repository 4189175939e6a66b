/** SQL run on a copy of a schema, and what was observed there. */
@NullMarked
package dev.pgparity.rehearse;

import org.jspecify.annotations.NullMarked;
