/**
 * Tables and views with what hangs on them: partitions, constraints, indexes, statistics, triggers, rules, policies.
 */
@NullMarked
package dev.pgparity.plan.rule.table;

import org.jspecify.annotations.NullMarked;
