/** What a SQL file says, and the one place that knows which library reads it. */
@NullMarked
package dev.pgparity.lint.grammar;

import org.jspecify.annotations.NullMarked;
