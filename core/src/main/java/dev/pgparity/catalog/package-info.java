/**
 * What a database is: immutable objects at one grain, their ids, dependencies and fingerprint. A record holds what
 * {@code pg_dump} would write, so that equal records mean equal objects.
 */
@NullMarked
package dev.pgparity.catalog;

import org.jspecify.annotations.NullMarked;
