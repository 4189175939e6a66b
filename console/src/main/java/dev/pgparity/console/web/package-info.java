/** Pages. */
@NullMarked
package dev.pgparity.console.web;

import org.jspecify.annotations.NullMarked;
