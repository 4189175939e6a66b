/** Functions, and what is made of them: aggregates, operators, casts, conversions, languages, access methods. */
@NullMarked
package dev.pgparity.plan.rule.routine;

import org.jspecify.annotations.NullMarked;
