/** What is looked at before a promotion, all of it at once. */
@NullMarked
package dev.pgparity.preflight;

import org.jspecify.annotations.NullMarked;
