/** SQL that people wrote, as steps with locks and hazards: what the grammar says of it, and what running it has shown. */
@NullMarked
package dev.pgparity.authored;

import org.jspecify.annotations.NullMarked;
