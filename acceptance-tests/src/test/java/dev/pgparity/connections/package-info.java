/** Sessions with real servers: each way to fail, settings, identity, poolers. */
@NullMarked
package dev.pgparity.connections;

import org.jspecify.annotations.NullMarked;
