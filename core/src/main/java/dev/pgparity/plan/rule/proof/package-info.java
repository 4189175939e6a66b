/**
 * What is known of the rows of a table, and what can be asked about them, before a statement demands something of them.
 */
@NullMarked
package dev.pgparity.plan.rule.proof;

import org.jspecify.annotations.NullMarked;
