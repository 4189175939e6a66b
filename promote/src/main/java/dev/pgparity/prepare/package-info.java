/** What pgparity.yaml and whoever asks say about a promotion becomes its request: the same for every front end. */
@NullMarked
package dev.pgparity.prepare;

import org.jspecify.annotations.NullMarked;
