/** What every reader stands on: one row of a catalog query, and the catalog that is built of such rows. */
@NullMarked
package dev.pgparity.read.row;

import org.jspecify.annotations.NullMarked;
