/** The commands of {@code pgparity backup}. */
@NullMarked
package dev.pgparity.cli.backup;

import org.jspecify.annotations.NullMarked;
