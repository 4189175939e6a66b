/** Columns, the sequences behind them, and what becomes of values whose type changes. */
@NullMarked
package dev.pgparity.plan.rule.column;

import org.jspecify.annotations.NullMarked;
