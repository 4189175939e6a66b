/**
 * Readers of what belongs to the database as a whole: schemas, extensions, event triggers, dependencies, and what no
 * other reader claims.
 */
@NullMarked
package dev.pgparity.read.database;

import org.jspecify.annotations.NullMarked;
