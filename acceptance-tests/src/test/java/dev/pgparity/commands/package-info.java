/** The commands as people and scripts use them: arguments in, text and exit code out, real servers behind. */
@NullMarked
package dev.pgparity.commands;

import org.jspecify.annotations.NullMarked;
