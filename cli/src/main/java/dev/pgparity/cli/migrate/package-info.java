/** The commands of {@code pgparity migrate}. */
@NullMarked
package dev.pgparity.cli.migrate;

import org.jspecify.annotations.NullMarked;
