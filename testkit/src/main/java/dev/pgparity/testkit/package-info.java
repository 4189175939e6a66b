/** Servers, cases and generators that the tests of several modules share. */
@NullMarked
package dev.pgparity.testkit;

import org.jspecify.annotations.NullMarked;
