/** Identifiers, quoting and SQL text: the one place where a value becomes SQL. */
@NullMarked
package dev.pgparity.sql;

import org.jspecify.annotations.NullMarked;
