/** The promotion as one run, whatever front end asks for it. */
@NullMarked
package dev.pgparity.promote;

import org.jspecify.annotations.NullMarked;
