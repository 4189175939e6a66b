/** Commands that look at schemas and SQL files and change no target: compare, pull, lint, rehearse, check, watch. */
@NullMarked
package dev.pgparity.cli.schema;

import org.jspecify.annotations.NullMarked;
