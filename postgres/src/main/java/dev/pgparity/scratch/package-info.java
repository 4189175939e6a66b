/**
 * Throw-away databases: an embedded PostgreSQL server (or one that the user names), fresh databases on it, and SQL
 * files loaded into them. PostgreSQL itself elaborates SQL; nothing here parses in order to understand.
 */
@NullMarked
package dev.pgparity.scratch;

import org.jspecify.annotations.NullMarked;
