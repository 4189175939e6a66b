/** What to do about the differences, in which order and at which risk; knows no connection. */
@NullMarked
package dev.pgparity.plan;

import org.jspecify.annotations.NullMarked;
