/** Logical replication: publications, subscriptions, and what a row is known by there. */
@NullMarked
package dev.pgparity.plan.rule.replication;

import org.jspecify.annotations.NullMarked;
