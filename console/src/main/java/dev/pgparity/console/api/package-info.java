/** The same for programs: JSON, with tokens. */
@NullMarked
package dev.pgparity.console.api;

import org.jspecify.annotations.NullMarked;
