/** From a backup to a database again: planned by the same planner, loaded, compared. */
@NullMarked
package dev.pgparity.restore;

import org.jspecify.annotations.NullMarked;
