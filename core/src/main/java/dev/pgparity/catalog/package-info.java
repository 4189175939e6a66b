/** What a database is: immutable objects at one grain, their ids, dependencies and fingerprint. */
@NullMarked
package dev.pgparity.catalog;

import org.jspecify.annotations.NullMarked;
