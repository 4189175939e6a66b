/** The commands of {@code pgparity data}. */
@NullMarked
package dev.pgparity.cli.data;

import org.jspecify.annotations.NullMarked;
