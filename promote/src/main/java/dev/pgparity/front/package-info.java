/** What one front end starts another by, so that neither knows the other. */
@NullMarked
package dev.pgparity.front;

import org.jspecify.annotations.NullMarked;
