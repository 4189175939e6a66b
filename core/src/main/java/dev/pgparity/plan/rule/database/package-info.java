/** What belongs to the database as a whole: schemas, extensions, event triggers. */
@NullMarked
package dev.pgparity.plan.rule.database;

import org.jspecify.annotations.NullMarked;
