/** Words and clauses that the statements of many kinds share. */
@NullMarked
package dev.pgparity.plan.rule.clause;

import org.jspecify.annotations.NullMarked;
