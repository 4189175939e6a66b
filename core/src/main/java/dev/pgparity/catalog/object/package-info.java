/**
 * One record for each kind of object, and no other: {@link dev.pgparity.catalog.object.CatalogObject} is sealed. A
 * record holds what {@code pg_dump} would write, so that equal records mean equal objects.
 */
@NullMarked
package dev.pgparity.catalog.object;

import org.jspecify.annotations.NullMarked;
