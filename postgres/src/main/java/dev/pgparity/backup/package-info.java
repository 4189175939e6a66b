/** Backups: the rows of a database in files, and back. */
@NullMarked
package dev.pgparity.backup;

import org.jspecify.annotations.NullMarked;
