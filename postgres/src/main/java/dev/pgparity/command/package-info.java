/** Runs other programs: git, pg_dump, shell commands of the user's. Knows no database. */
@NullMarked
package dev.pgparity.command;

import org.jspecify.annotations.NullMarked;
