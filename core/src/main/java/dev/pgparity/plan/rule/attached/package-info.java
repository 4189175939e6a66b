/**
 * What belongs to exactly one other object: owner, privileges, comment, security label; and the privileges that new
 * objects begin with.
 */
@NullMarked
package dev.pgparity.plan.rule.attached;

import org.jspecify.annotations.NullMarked;
