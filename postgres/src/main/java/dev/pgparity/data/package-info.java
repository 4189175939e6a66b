/** Lookup data: rows that belong to the release, compared and synchronised by their natural keys. */
@NullMarked
package dev.pgparity.data;

import org.jspecify.annotations.NullMarked;
