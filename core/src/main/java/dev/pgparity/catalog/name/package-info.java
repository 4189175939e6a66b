/** The names of objects, the same in every database, as they stand in YAML, flags, JSON and messages. */
@NullMarked
package dev.pgparity.catalog.name;

import org.jspecify.annotations.NullMarked;
