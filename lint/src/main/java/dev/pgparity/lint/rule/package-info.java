/** What can be wrong with a statement, one rule each. */
@NullMarked
package dev.pgparity.lint.rule;

import org.jspecify.annotations.NullMarked;
