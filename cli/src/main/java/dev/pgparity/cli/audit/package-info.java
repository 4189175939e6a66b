/** The commands of {@code pgparity audit}. */
@NullMarked
package dev.pgparity.cli.audit;

import org.jspecify.annotations.NullMarked;
