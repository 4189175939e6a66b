/** Who is there, and what they may do. */
@NullMarked
package dev.pgparity.console.security;

import org.jspecify.annotations.NullMarked;
