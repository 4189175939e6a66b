/** What a front end asks for: one value with every choice. */
@NullMarked
package dev.pgparity.promote.request;

import org.jspecify.annotations.NullMarked;
