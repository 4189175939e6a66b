/** What the console keeps in its control database. */
@NullMarked
package dev.pgparity.console.store;

import org.jspecify.annotations.NullMarked;
