/** What a comparison says, in the grain of a person: whole objects first, then what differs in them. */
@NullMarked
package dev.pgparity.compare;

import org.jspecify.annotations.NullMarked;
