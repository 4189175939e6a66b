/** The walls between packages, and the house rules that a compiler does not know. */
@NullMarked
package dev.pgparity.walls;

import org.jspecify.annotations.NullMarked;
