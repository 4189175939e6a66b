/**
 * What a database is: objects at one grain, who needs whom, what is around them, and the fingerprint of it all. Start
 * at {@link dev.pgparity.catalog.Catalog}; the objects are in {@code object}, their ids in {@code name}.
 */
@NullMarked
package dev.pgparity.catalog;

import org.jspecify.annotations.NullMarked;
